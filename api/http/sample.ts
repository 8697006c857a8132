// Makes an example of what a JSON Schema describes, out of the examples its parts carry.
import type { Json, Schemas } from './json-schema.ts'

/** An example that fits the schema; fields that may be missing are left out. */
export function sampleOf(schema: Json, schemas: Pick<Schemas, 'find'>): unknown {
  const [given] = (schema.examples ?? []) as unknown[]
  if (given !== undefined) return given
  if (schema.const !== undefined) return schema.const
  if (schema.default !== undefined) return schema.default
  if (typeof schema.$ref === 'string') return sampleOf(schemas.find(schema.$ref) ?? {}, schemas)
  const [first] = (schema.enum ?? []) as unknown[]
  if (first !== undefined) return first
  const [either] = (schema.anyOf ?? schema.oneOf ?? []) as Json[]
  if (either) return sampleOf(either, schemas)
  return ofType(Array.isArray(schema.type) ? schema.type[0] : schema.type, schema, schemas)
}

function ofType(type: unknown, schema: Json, schemas: Pick<Schemas, 'find'>): unknown {
  if (type === 'object') return sampleObject(schema, schemas)
  if (type === 'array') return schema.items ? [sampleOf(schema.items as Json, schemas)] : []
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  if (type === 'boolean') return false
  return type === 'null' ? null : 'text'
}

function sampleObject({ properties = {}, required = [] }: Json, schemas: Pick<Schemas, 'find'>): Json {
  const names = required as string[]
  return Object.fromEntries(
    Object.entries(properties as Record<string, Json>)
      .filter(([name]) => names.includes(name))
      .map(([name, schema]) => [name, sampleOf(schema, schemas)]),
  )
}
