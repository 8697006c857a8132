// JSON Feed 1.1 as a JSON Schema, written from its specification: https://www.jsonfeed.org/version/1.1/
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

const text = { type: 'string' } as const
const address = { type: 'string', format: 'uri' } as const
const author = { type: 'object', properties: { name: text, url: address, avatar: address }, minProperties: 1 }

const schema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    language: text,
    authors: { type: 'array', items: author },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        properties: {
          id: { type: 'string', minLength: 1 },
          url: address,
          title: text,
          content_text: text,
          content_html: text,
          summary: text,
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          authors: { type: 'array', items: author },
          tags: { type: 'array', items: text },
        },
        // Whatever else is there is an extension, and says so by its first sign.
        patternProperties: { '^_': { type: 'object' } },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { '^_': { type: 'object' } },
  additionalProperties: false,
}

const fits = addFormats(new Ajv2020({ allErrors: true, strictRequired: false })).compile(schema)

/** What keeps a document from being a JSON Feed, each in a line. */
export function jsonFeedFaults(feed: unknown): string[] {
  if (fits(feed)) return []
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
