// Reads what the API says to people out of its sources: details of problems, messages of schemas, failures of fetches.
import { parseSync } from 'vite'

/** A text of the API; what is filled in stands as `%{}`. */
export interface DeskWords {
  text: string
  place: string
  /** Of the problem it is said with, where it stands in one. */
  slug: string | undefined
}

interface Node {
  type: string
  start: number
  [field: string]: unknown
}

interface Source {
  path: string
  text: string
  program: Node
}

/** Properties whose value somebody reads. */
const told = new Set(['detail', 'message', 'reason', 'error', 'failureDetail', 'unreadable', 'because'])
/** Calls that are given a text: which of their arguments it is. */
const given: Record<string, number> = {
  ...{ invalid: 1, invalidParameter: 1, refine: 1, regex: 1, email: 0, FetchFailure: 1 },
}
/** What is called from more places than these is given all sorts of things. */
const mostCalls = 12
const place = '%{}'
const hasWords = /\p{L}{2}.*\p{L}/u

export function deskWordsIn(files: readonly { path: string; text: string }[]): DeskWords[] {
  const sources = files.map(({ path, text }): Source => {
    const { program, errors } = parseSync(path, text)
    if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
    return { path, text, program: program as unknown as Node }
  })
  const found = new Map<string, DeskWords>()
  const reader = new Reader(sources)
  for (const source of sources) {
    const slugOf = slugsIn(source)
    walk(source.program, (node) => {
      for (const expression of saidBy(node)) {
        for (const text of reader.textsOf(expression, source)) {
          // A word alone names a cause to programs, and what is all filled in was said elsewhere.
          if (!hasWords.test(text.replaceAll(place, '')) || !/[ .]/.test(text)) continue
          const line = source.text.slice(0, node.start).split('\n').length
          if (!found.has(text)) found.set(text, { text, place: `${source.path}:${line}`, slug: slugOf(node) })
        }
      }
    })
  }
  return [...found.values()]
}

/** Which problem a node is part of. */
function slugsIn({ program }: Source): (node: Node) => string | undefined {
  const problems: { start: number; end: number; slug: string }[] = []
  walk(program, (node) => {
    const [slug] = node.type === 'NewExpression' ? (node.arguments as Node[]) : []
    if (slug?.type === 'Literal' && nameOf(node.callee as Node) === 'Problem')
      problems.push({ start: node.start, end: Number(node.end), slug: String(slug.value) })
  })
  return ({ start }) => problems.find((one) => one.start <= start && start <= one.end)?.slug
}

function saidBy(node: Node): Node[] {
  if (node.type === 'Property' && told.has(nameOf(node.key as Node) ?? '')) return [node.value as Node]
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const name = nameOf(node.callee as Node) ?? ''
  const argument = Object.hasOwn(given, name) ? (node.arguments as Node[])[given[name] ?? 0] : undefined
  return argument && argument.type !== 'ObjectExpression' ? [argument] : []
}

/** Follows an expression to the texts it may be: through choices, constants, functions and what these are called with. */
class Reader {
  readonly #functions = new Map<string, { node: Node; source: Source }>()
  readonly #calls = new Map<string, { node: Node; source: Source }[]>()

  constructor(sources: readonly Source[]) {
    for (const source of sources) {
      walk(source.program, (node) => {
        const [name, made] = functionIn(node)
        if (name !== undefined && made) this.#functions.set(`${source.path} ${name}`, { node: made, source })
        if (name !== undefined && made && !this.#functions.has(name))
          this.#functions.set(name, { node: made, source })
        if (node.type !== 'CallExpression') return
        const called = nameOf(node.callee as Node) ?? ''
        this.#calls.set(called, [...(this.#calls.get(called) ?? []), { node, source }])
      })
    }
  }

  textsOf(node: Node | null | undefined, source: Source, deep = 0): string[] {
    if (!node || deep > 8) return [place]
    const inside = (one: unknown) => this.textsOf(one as Node, source, deep + 1)
    switch (node.type) {
      case 'Literal':
        return [typeof node.value === 'string' ? node.value : place]
      case 'TemplateLiteral':
        return this.#filled(node, inside)
      case 'ConditionalExpression':
        return [...inside(node.consequent), ...inside(node.alternate)]
      case 'LogicalExpression':
        return [...(node.operator === '&&' ? [] : inside(node.left)), ...inside(node.right)]
      case 'BinaryExpression': {
        if (node.operator !== '+') return [place]
        return joined([inside(node.left), inside(node.right)])
      }
      case 'TSAsExpression':
        return inside(node.expression)
      case 'CallExpression':
        return this.#returned(node, source, deep)
      case 'Identifier':
        // Nothing is said then.
        if (node.name === 'undefined') return []
        return this.#named(node, source, deep)
      case 'MemberExpression':
        return this.#kept(node, source, deep)
      default:
        return [place]
    }
  }

  #filled(node: Node, inside: (one: unknown) => string[]): string[] {
    const quasis = (node.quasis as Node[]).map((one) => [(one.value as { cooked: string }).cooked])
    const between = (node.expressions as Node[]).map(inside)
    return joined(quasis.flatMap((piece, at) => [piece, ...(between[at] ? [between[at]] : [])]))
  }

  #returned(call: Node, source: Source, deep: number): string[] {
    const name =
      call.callee && (call.callee as Node).type === 'Identifier' ? nameOf(call.callee as Node) : undefined
    const made = name && (this.#functions.get(`${source.path} ${name}`) ?? this.#functions.get(name))
    if (!made) return [place]
    return returnsOf(made.node).flatMap((one) => this.textsOf(one, made.source, deep + 1))
  }

  /** A constant that is known there, or a parameter: then what it is called with. */
  #named({ name, start }: Node, source: Source, deep: number): string[] {
    const found: string[] = []
    const see = (node: Node, around: Node) => {
      const isKnown = Number(around.start) <= start && start <= Number(around.end)
      if (isKnown && node.type === 'VariableDeclarator' && nameOf(node.id as Node) === name)
        found.push(...this.textsOf(node.init as Node, source, deep + 1))
      const [called, made] = functionIn(node)
      const parameters = ((made?.params ?? []) as Node[]).map((one) => nameOf(one))
      const at = parameters.indexOf(String(name))
      if (!made || called === undefined || at < 0 || start < made.start || start > Number(made.end)) return
      const calls = this.#calls.get(called) ?? []
      if (calls.length > mostCalls) return
      for (const call of calls) {
        if (call.source !== source && !isExported(source, called)) continue
        found.push(...this.textsOf((call.node.arguments as Node[])[at], call.source, deep + 1))
      }
    }
    walk(source.program, see)
    return found.length > 0 ? found : [place]
  }

  /** Every value of a constant table of the file. */
  #kept(node: Node, source: Source, deep: number): string[] {
    const table = nameOf(node.object as Node)
    const found: string[] = []
    if (node.computed !== true || (node.object as Node).type !== 'Identifier') return [place]
    walk(source.program, (one) => {
      if (one.type !== 'VariableDeclarator' || nameOf(one.id as Node) !== table) return
      const properties = ((one.init as Node | null)?.properties ?? []) as Node[]
      found.push(...properties.flatMap(({ value }) => this.textsOf(value as Node, source, deep + 1)))
    })
    return found.length > 0 ? found : [place]
  }
}

/** Every way to put the pieces together. */
function joined(pieces: readonly (readonly string[])[]): string[] {
  let found = ['']
  for (const choices of pieces) found = found.flatMap((start) => choices.map((choice) => `${start}${choice}`))
  return [...new Set(found)]
}

function functionIn(node: Node): [name?: string | undefined, made?: Node] {
  if (node.type === 'FunctionDeclaration') return [nameOf(node.id as Node), node]
  const init = node.type === 'VariableDeclarator' ? (node.init as Node | null) : null
  return init?.type === 'ArrowFunctionExpression' ? [nameOf(node.id as Node), init] : []
}

const isExported = ({ text }: Source, name: string) =>
  new RegExp(`export (?:async )?(?:function|const) ${name}\\b`).test(text)

function returnsOf(made: Node): Node[] {
  const body = made.body as Node
  if (body.type !== 'BlockStatement') return [body]
  const found: Node[] = []
  walk(body, (node) => {
    if (node.type === 'ReturnStatement' && node.argument) found.push(node.argument as Node)
  })
  return found
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** @param see  is told of the function around as well */
function walk(node: Node, see: (node: Node, around: Node) => void, around = node): void {
  see(node, around)
  const inner = /Function/.test(node.type) ? node : around
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child.filter(isNode)) walk(one, see, inner)
    else if (isNode(child)) walk(child, see, inner)
  }
}

function nameOf(node: Node | null): string | undefined {
  if (node?.type === 'MemberExpression') return nameOf(node.property as Node)
  return typeof node?.name === 'string' ? node.name : undefined
}
