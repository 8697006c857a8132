// Two snapshots of one heap, by kind of object: what there is more of in the second.
import { readFileSync } from 'node:fs'

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }
  nodes: number[]
  strings: string[]
}

interface Kind {
  count: number
  bytes: number
}

/** Objects by their constructor; strings, code and the like by what they are. */
function kindsIn(path: string): Map<string, Kind> {
  const { snapshot, nodes, strings } = JSON.parse(readFileSync(path, 'utf8')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field)) as [
    number,
    number,
    number,
  ]
  const kinds = new Map<string, Kind>()
  for (let at = 0; at < nodes.length; at += fields.length) {
    const what = types[0][nodes[at + type] ?? 0] ?? ''
    const kind = what === 'object' ? (strings[nodes[at + name] ?? 0] ?? '') : `(${what})`
    const { count, bytes } = kinds.get(kind) ?? { count: 0, bytes: 0 }
    kinds.set(kind, { count: count + 1, bytes: bytes + (nodes[at + size] ?? 0) })
  }
  return kinds
}

/** The kinds that grew most, as lines to read. */
export function heapGrowth(earlier: string, later: string, most = 20): string[] {
  const before = kindsIn(earlier)
  return [...kindsIn(later)]
    .map(([kind, { count, bytes }]) => {
      const then = before.get(kind) ?? { count: 0, bytes: 0 }
      return { kind, more: count - then.count, bytes: bytes - then.bytes }
    })
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, most)
    .map(
      ({ kind, more, bytes }) =>
        `${(bytes / 1024).toFixed(0).padStart(7)} kB ${String(more).padStart(8)}  ${kind}`,
    )
}
