// Turns zod schemas into the JSON Schema of an OpenAPI document.
import { z } from 'zod'

export type Json = Record<string, unknown>

/** Turns zod schemas into JSON Schema, keeping those with an id as shared components. */
export class Schemas {
  readonly #components: Record<string, Json> = {}

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _,
      $defs,
      ...json
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ zodSchema, jsonSchema }) => dropEmpty(zodSchema, jsonSchema as Json),
    }) as Json
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>)) {
      this.#components[name] = pointAtComponents(definition) as Json
    }
    const { id, ...body } = pointAtComponents(json) as Json
    if (typeof id !== 'string') return body
    this.#components[id] = body
    return { $ref: `#/components/schemas/${id}` }
  }

  inline(schema: z.ZodType): Json {
    const json = this.of(schema, 'output')
    return json
  }

  components(): Record<string, Json> {
    return Object.fromEntries(
      Object.entries(this.#components)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, { id: _, ...definition }]) => [name, definition]),
    )
  }
}

function dropEmpty(_schema: unknown, json: Json): void {
  if (json.example !== undefined) {
    json.examples = [json.example]
    delete json.example
  }
}

/** `#/$defs/Claim` inside one schema is `#/components/schemas/Claim` in the document. */
function pointAtComponents(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(pointAtComponents)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) =>
      key === '$ref' && typeof value === 'string'
        ? [key, value.replace('#/$defs/', '#/components/schemas/')]
        : [key, pointAtComponents(value)],
    ),
  )
}
