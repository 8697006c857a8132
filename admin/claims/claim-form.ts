// Between what a claim form holds and what travels: empty parts leave, a scope always says how it is known. Pure.
import { withoutBlanks } from '../fields.ts'

type Fields = Record<string, unknown>

/** A scope without its empty parts; a part that does not say how it is known is inferred. */
export function scopeOf(scope: Fields | null | undefined): Fields {
  const parts = Object.entries(scope ?? {}).flatMap(([name, part]) => {
    const { value, basis } = (part ?? {}) as Fields
    return typeof value === 'string' && value.trim() !== ''
      ? [[name, { value, basis: basis || 'inferred' }]]
      : []
  })
  return Object.fromEntries(parts)
}

/** How a prediction is settled, or null for what is none or says nothing of it. */
export function resolutionOf({ kinds, resolution }: Fields): Fields | null {
  const isPrediction = Array.isArray(kinds) && kinds.includes('prediction')
  const given = withoutBlanks((resolution ?? {}) as Fields)
  return isPrediction && Object.keys(given).length > 0 ? given : null
}

/** A form to submit a claim with, as the API takes it. */
export function submissionOf(form: Fields): Fields {
  const { articleFrom, article, articleId, sources, scope, attribution, ...fields } = form
  const said = withoutBlanks((attribution ?? {}) as Fields)
  return withoutBlanks({
    ...fields,
    quote: articleFrom === 'none' ? undefined : fields.quote,
    modality: articleFrom === 'none' ? undefined : fields.modality,
    attribution: articleFrom !== 'none' && said.kind ? said : undefined,
    articleId: articleFrom === 'existing' ? articleId : undefined,
    article: articleFrom === 'new' ? withoutBlanks((article ?? {}) as Fields) : undefined,
    scope: Object.keys(scopeOf(scope as Fields)).length > 0 ? scopeOf(scope as Fields) : undefined,
    resolution: resolutionOf(form),
    sources: ((sources ?? []) as Fields[]).map(withoutBlanks),
  })
}

/** A changed claim; what is frozen while it is decided is left as it was. */
export function changeOf(form: Fields): Fields {
  return { ...form, scope: scopeOf(form.scope as Fields), resolution: resolutionOf(form) }
}

/** A form to add an appearance with, as the API takes it. */
export function appearanceOf({
  articleFrom,
  article,
  articleId,
  quote,
  attribution,
  modality,
}: Fields): Fields {
  const said = withoutBlanks((attribution ?? {}) as Fields)
  return withoutBlanks({
    quote,
    modality,
    attribution: said.kind ? said : undefined,
    ...(articleFrom === 'new' ? { article: withoutBlanks((article ?? {}) as Fields) } : { articleId }),
  })
}
