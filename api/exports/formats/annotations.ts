// Every appearance as a W3C Web Annotation: the words where they stand, with our verdict as what is said about them.
// https://www.w3.org/TR/annotation-model/
import { verdictLabels } from '../../../db/vocabulary.ts'
import type { ExportedClaim } from '../schema.ts'
import { claimsIn, claimUrl, type Format, type Issuer } from './format.ts'

type Appearance = ExportedClaim['appearances'][number]

export function annotation(claim: ExportedClaim, appearance: Appearance, issuer: Issuer) {
  const { article, exact, prefix, suffix, start, end } = appearance
  const url = claimUrl(issuer, claim.id)
  return {
    id: `${url}#${appearance.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: appearance.createdAt,
    modified: claim.updatedAt,
    ...(claim.licence !== null && { rights: licenceAddress(claim.licence) }),
    creator: { type: 'Organization', name: issuer.name, homepage: issuer.url },
    body: [
      { id: url, type: 'Text', format: 'text/html', purpose: 'linking' },
      { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: claim.rating },
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        value: `${verdictLabels[claim.verdict]}, as of ${claim.asOf}: ${claim.text}`,
        ...(claim.language !== null && { language: claim.language }),
      },
    ],
    target: {
      source: article.url ?? `${issuer.url}/articles/${article.id}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(prefix !== null && { prefix }),
          ...(suffix !== null && { suffix }),
        },
        ...(start !== null && end !== null ? [{ type: 'TextPositionSelector', start, end }] : []),
      ],
    },
  }
}

/** Rights are an address there; a name of SPDX has one. */
const licenceAddress = (licence: string) =>
  /^https?:/.test(licence) ? licence : `https://spdx.org/licenses/${encodeURIComponent(licence)}`

const annotationsOf = (rows: readonly ExportedClaim[], issuer: Issuer) =>
  rows.flatMap((claim) => claim.appearances.map((one) => JSON.stringify(annotation(claim, one, issuer))))

/** One collection with all of them on its only page. */
export const annotations: Format = {
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  begin: (_exportedAt, { name, url }) => {
    const id = JSON.stringify(`${url}/api/v1/exports/claims.annotations.json`)
    const page = JSON.stringify(`${url}/api/v1/exports/claims.annotations.json#page`)
    return `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${id},"type":"AnnotationCollection","label":${JSON.stringify(name)},"first":{"id":${page},"type":"AnnotationPage","partOf":${id},"startIndex":0,"items":[`
  },
  page(rows, isFirst, issuer) {
    const items = annotationsOf(claimsIn(rows), issuer)
    return items.length === 0 || isFirst ? items.join(',') : `,${items.join(',')}`
  },
  end: () => ']}}\n',
}
