// The licence of what is published, by its name, linked to its text where we know where that is.
/** @jsxImportSource hono/jsx */

export function Licence({ licence }: { licence: string }) {
  const href = addressOf(licence)
  if (href === undefined) return <>{licence}</>
  return (
    <a rel="license" href={href}>
      {nameOf(licence)}
    </a>
  )
}

const creativeCommons = /^CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)$/

function addressOf(licence: string): string | undefined {
  if (/^https?:\/\//.test(licence)) return licence
  const [, terms, version] = creativeCommons.exec(licence) ?? []
  if (terms) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  return /^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}.html` : undefined
}

/** "CC BY 4.0" */
function nameOf(licence: string): string {
  const [, terms, version] = creativeCommons.exec(licence) ?? []
  return terms ? `CC ${terms} ${version}` : licence.replace(/^https?:\/\//, '')
}
