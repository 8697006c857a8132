// /api/v1/openapi.json, and /docs: the same readable, by Swagger UI from our own origin.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Hono } from 'hono'
import type { Env } from './mount.ts'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Claimdesk API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" href="/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`

const start = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  validatorUrl: null,
})
`

// Importing the package would run the whole of Swagger UI, here where there is no page.
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const files: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

/** @param describe  makes the document; called when it is first asked for, so that no start waits for it */
export function serveDocs(app: Hono<Env>, describe: () => object): void {
  let json: string | undefined
  app.get('/api/v1/openapi.json', (c) => {
    json ??= JSON.stringify(describe())
    return c.body(json, 200, { 'content-type': 'application/json' })
  })
  app.get('/docs', (c) => c.html(page))
  app.get('/docs/start.js', (c) => c.body(start, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  for (const [name, type] of Object.entries(files)) {
    app.get(`/docs/${name}`, async (c) => {
      const file = await readFile(join(folder, name))
      return c.body(new Uint8Array(file), 200, {
        'content-type': type,
        'cache-control': 'public, max-age=86400',
      })
    })
  }
}
