// Draws the pictures of api/site/previews from the glyphs and colours of the site: npm run previews.
/** @jsxImportSource hono/jsx */
import { fileURLToPath } from 'node:url'
import { raw } from 'hono/html'
import { type Concluded, concluded, previewName, previewSize } from '../../api/site/previews.ts'
import { favicon } from '../../api/site/site.ts'
import { siteStyle } from '../../api/site/style.ts'
import { answerOf, Glyph } from '../../api/site/verdict.tsx'
import { launchChromium } from '../support/chromium.ts'

const style = `${siteStyle}
html{color-scheme:light}
body{max-width:none;flex-direction:row;align-items:center;gap:72px;min-height:0;height:630px;padding:0 96px;border-top:28px solid var(--rule);box-sizing:border-box}
svg,svg.glyph{width:300px;height:300px;flex:none}
p{margin:0}
.word{white-space:nowrap;font:700 104px/1.1 var(--serif);letter-spacing:-.01em}
.more{font:400 52px/1.3 var(--sans);color:var(--quiet);margin-top:20px}`

function Picture({ answer }: { answer: Concluded | undefined }) {
  const { main, more } = answer ? answerOf({ ...answer, rating: '' }) : { main: 'Fact-checks', more: null }
  return (
    <html lang="en">
      <style>{raw(style)}</style>
      <body class={answer?.verdict}>
        {answer ? <Glyph verdict={answer.verdict} /> : raw(favicon)}
        <div>
          <p class="word">{main}</p>
          {more && <p class="more">{more}</p>}
        </div>
      </body>
    </html>
  )
}

const browser = await launchChromium()
const page = await browser.newPage({ viewport: previewSize })
for (const answer of [...concluded, undefined]) {
  await page.setContent(`<!doctype html>${await (<Picture answer={answer} />).toString()}`)
  await page.screenshot({
    path: fileURLToPath(new URL(`../../api/site/previews/${previewName(answer)}.png`, import.meta.url)),
  })
}
await browser.close()
