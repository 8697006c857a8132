// Turns zod schemas into the JSON Schema of an OpenAPI document, keeping those with an id as shared components.
import { z } from 'zod'

export type Json = Record<string, unknown>

const componentPath = '#/components/schemas/'

export class Schemas {
  readonly #components = new Map<string, Json>()

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _,
      $defs = {},
      ...json
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ jsonSchema }) => tidy(jsonSchema as Json),
    }) as Json
    for (const [name, definition] of Object.entries($defs as Record<string, Json>)) {
      this.#keep(name, definition)
    }
    return typeof json.id === 'string' ? this.#keep(json.id, json) : (pointAtComponents(json) as Json)
  }

  /** What `#/components/schemas/<name>` points at. */
  find(ref: string): Json | undefined {
    return this.#components.get(ref.replace(componentPath, ''))
  }

  components(): Record<string, Json> {
    return Object.fromEntries([...this.#components].sort(([a], [b]) => a.localeCompare(b)))
  }

  /** @throws Error when two schemas of one id differ: a reader would be told the wrong one */
  #keep(name: string, { id: _, ...definition }: Json): Json {
    const body = pointAtComponents(definition) as Json
    const known = this.#components.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(body)) {
      throw new Error(`two schemas call themselves ${name}`)
    }
    this.#components.set(name, body)
    return { $ref: `${componentPath}${name}` }
  }
}

/** Says examples as JSON Schema does, and leaves out what says nothing: the bounds of every integer there is. */
function tidy(json: Json): void {
  if (json.example !== undefined) json.examples = [json.example]
  delete json.example
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
}

/** `#/$defs/Claim` inside one schema is `#/components/schemas/Claim` in the document. */
function pointAtComponents(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(pointAtComponents)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace('#/$defs/', componentPath)]
        : [key, pointAtComponents(value)],
    ),
  )
}
