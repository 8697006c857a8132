// Draws the pictures of api/site/previews from the glyphs and colours of the site: npm run previews.
/** @jsxImportSource hono/jsx */
import { fileURLToPath } from 'node:url'
import { raw } from 'hono/html'
import { type PreviewName, previewNames, previewSize } from '../../api/site/previews.ts'
import { favicon } from '../../api/site/site.ts'
import { siteStyle } from '../../api/site/style.ts'
import { Glyph } from '../../api/site/verdict.tsx'
import { verdictLabels } from '../../db/vocabulary.ts'
import { launchChromium } from '../support/chromium.ts'

const style = `${siteStyle}
html{color-scheme:light}
body{max-width:none;flex-direction:row;align-items:center;gap:72px;min-height:0;height:630px;padding:0 96px;border-top:28px solid var(--rule);box-sizing:border-box}
svg,svg.glyph{width:300px;height:300px;flex:none}
p{margin:0}
.word{white-space:nowrap;font:700 104px/1.1 var(--serif);letter-spacing:-.01em}
.more{font:400 52px/1.3 var(--sans);color:var(--quiet);margin-top:20px}`

function Picture({ name }: { name: PreviewName }) {
  const [word = name, more] = name === 'desk' ? ['Fact-checks'] : verdictLabels[name].split(' – ')
  return (
    <html lang="en">
      <style>{raw(style)}</style>
      <body class={name === 'desk' ? undefined : name}>
        {name === 'desk' ? raw(favicon) : <Glyph verdict={name} />}
        <div>
          <p class="word">{word}</p>
          {more && <p class="more">{more}</p>}
        </div>
      </body>
    </html>
  )
}

const browser = await launchChromium()
const page = await browser.newPage({ viewport: previewSize })
for (const name of previewNames) {
  await page.setContent(`<!doctype html>${await (<Picture name={name} />).toString()}`)
  await page.screenshot({
    path: fileURLToPath(new URL(`../../api/site/previews/${name}.png`, import.meta.url)),
  })
}
await browser.close()
