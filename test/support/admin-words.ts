// Reads what the admin says out of its sources: what is told by `t` and `Told`, and the English that is told by neither.
import { parseSync } from 'vite'

/** English given to `t` or `Told`, where it stands. */
export interface Said {
  text: string
  place: string
}

export interface WordsOf {
  said: Said[]
  /** English outside of both, and calls whose words cannot be read. */
  faults: Said[]
}

interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** Properties whose words somebody reads or hears, however short they are. */
const spoken = new Set(
  (
    'label title heading says leave done submitLabel saveLabel search emptyReason none action ' +
    'aria-label aria-description aria-roledescription aria-valuetext placeholder helperText alt primaryText ' +
    'emptyText noOptionsText loadingText clearText closeText openText'
  ).split(' '),
)

/** Properties that hold no words, whatever they look like. */
const silent =
  /^(sx|style|className|key|id|type|role|to|href|src|rel|target|component|variant|color|size|severity|source|resource|reference|field|lang|dir|data-.*|d|viewBox|transform|autoComplete|inputMode|as|align|direction|position|edge|fontFamily|font|fontWeight|border.*|margin.*|padding.*|grid.*|transition|textDecoration|boxShadow|background.*|outline|width|height|flex|display|content)$/

/** A capital and a word, or two small words side by side. */
const looksEnglish = /^\p{Lu}[\p{Ll}’']+(?=[\s,.:;…?!’]|$)|(?:^|[\s(“])[a-z’]+ [a-z’]+(?=[\s.,:;!?…)”]|$)/u
const hasLetters = /\p{L}{2}/u

/** What is written for programs: it is compared, looked up or thrown, and nobody reads it. */
const programs = /^(Error|RegExp|URL|Set|Map|DOMException|HttpError)$/
const lookups =
  /^(includes|startsWith|endsWith|indexOf|split|join|replace|replaceAll|get|has|set|getItem|setItem|removeItem|querySelector|querySelectorAll|closest|matches|getElementById|addEventListener|removeEventListener|useStore|warn|error|log|createElement|getAttribute|setAttribute|invalidateQueries|styled)$/

export function wordsIn(path: string, text: string, allowed: ReadonlySet<string> = new Set()): WordsOf {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const found: WordsOf = { said: [], faults: [] }
  const at = (node: Node, told: string): Said => ({
    text: told,
    place: `${path}:${text.slice(0, node.start).split('\n').length}`,
  })

  /** The words of a literal, or of a choice of literals. */
  function literals(node: Node | null | undefined): void {
    if (!node) return
    const value = literal(node)
    if (value !== undefined) found.said.push(at(node, value))
    else if (node.type === 'ConditionalExpression') {
      literals(node.consequent as Node)
      literals(node.alternate as Node)
    } else found.faults.push(at(node, `not a literal: ${text.slice(node.start, node.end)}`))
  }

  function look(node: Node, name: string | undefined): void {
    if (/^(TS|Import|ExportAll)/.test(node.type) && !/^TS(As|Satisfies|NonNull)/.test(node.type)) return
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const called = nameOf(node.callee as Node)
      const [first, ...rest] = node.arguments as Node[]
      if ((node.callee as Node).type === 'Identifier' && called === 't') {
        literals(first)
        for (const one of rest) look(one, undefined)
        return
      }
      if (called && (programs.test(called) || lookups.test(called))) {
        // What is worked out on the way may say something all the same.
        for (const one of node.arguments as Node[]) if (literal(one) === undefined) look(one, 'key')
        look(node.callee as Node, undefined)
        return
      }
    }
    if (node.type === 'JSXElement') {
      const opening = node.openingElement as Node
      const element = nameOf(opening.name as Node)
      if (element === 'Told') {
        for (const attribute of opening.attributes as Node[]) {
          if (nameOf(attribute.name as Node) === 'text') literals(inner(attribute.value as Node))
          else look(attribute, undefined)
        }
        return
      }
      // Code is the same in every language.
      if (element === 'code' || element === 'kbd') return
    }
    if (node.type === 'JSXText') {
      judge(node, String(node.value), true)
      return
    }
    const value = literal(node)
    if (value !== undefined) {
      judge(node, value, name !== undefined && spoken.has(name), name)
      return
    }
    if (node.type === 'TemplateLiteral') {
      const parts = (node.quasis as Node[]).map((one) => (one.value as { cooked: string }).cooked)
      judge(node, parts.join('…'), name !== undefined && spoken.has(name), name)
      for (const one of node.expressions as Node[]) look(one, name)
      return
    }
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(String(node.operator))) {
      for (const side of [node.left, node.right] as Node[]) if (literal(side) === undefined) look(side, name)
      return
    }
    if (node.type === 'SwitchCase') {
      each(node.consequent as Node[], undefined)
      return
    }
    if (node.type === 'MemberExpression') {
      look(node.object as Node, undefined)
      return
    }
    if (node.type === 'JSXAttribute') {
      const attribute = nameOf(node.name as Node)
      if (node.value) look(node.value as Node, attribute)
      return
    }
    if (node.type === 'Property' || node.type === 'PropertyDefinition') {
      const key = node.key as Node
      look(node.value as Node, nameOf(key) ?? literal(key))
      return
    }
    const passesOn =
      /^(Conditional|Logical|Array|TSAs|TSSatisfies|Parenthesized|JSXExpressionContainer|ArrowFunction)/
    for (const [field, child] of Object.entries(node)) {
      if (field === 'test' && node.type === 'ConditionalExpression') look(child as Node, undefined)
      else if (Array.isArray(child)) each(child.filter(isNode), passesOn.test(node.type) ? name : undefined)
      else if (isNode(child)) look(child, passesOn.test(node.type) || name === 'sx' ? name : undefined)
    }
  }

  const each = (nodes: Node[], name: string | undefined) => {
    for (const one of nodes) look(one, name)
  }

  function judge(node: Node, words: string, isSpoken: boolean, name = ''): void {
    if (allowed.has(words.trim()) || /^ra\.[a-z.]+/.test(words) || (!isSpoken && silent.test(name))) return
    if (isSpoken ? hasLetters.test(words) : looksEnglish.test(words))
      found.faults.push(at(node, words.replace(/\s+/g, ' ').trim()))
  }

  look(program as unknown as Node, undefined)
  return found
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** `t` of `t(…)`, `includes` of `a.b.includes(…)`, `aria-label` of an attribute. */
function nameOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression') return nameOf(node.property as Node)
  const { name } = node
  return typeof name === 'string' ? name : undefined
}

function literal(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node.type !== 'TemplateLiteral' || (node.expressions as Node[]).length > 0) return undefined
  return ((node.quasis as Node[])[0]?.value as { cooked?: string } | undefined)?.cooked
}

const inner = (value: Node): Node =>
  value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value

/** The names of what is put into a phrase, in order. */
export const placesIn = (phrase: string): string[] => [
  ...new Set([...phrase.matchAll(/%\{(.*?)\}/g)].map(([, name = '']) => name)),
]

export const formsOf = (phrase: string): string[] => phrase.split('||||').map((form) => form.trim())
