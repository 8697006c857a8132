// Between words selected in an article and the claim they become: what the form begins with, and what travels. Pure.
import type { Article } from '../../api/articles/schema.ts'
import type { NewAppearance } from '../../api/claims/schema.ts'
import type { ArticleCandidate } from '../../api/extraction/schema.ts'
import { appearanceOf, submissionOf } from '../claims/claim-form.ts'
import type { PickedQuote } from './quote.ts'

type Form = Record<string, unknown>

/** What the desk guesses about a sentence, for a person to confirm. */
export type Found = Pick<ArticleCandidate, 'kinds' | 'speaker' | 'attribution' | 'modality' | 'resolution'>

/** The form as it opens; without a candidate only the words are known. */
export function formOf(exact: string, found: Found | undefined): Form {
  return {
    text: exact.replaceAll(/\s+/g, ' '),
    kinds: found?.kinds ?? [],
    speaker: found?.speaker ?? '',
    claimedOn: '',
    attribution: { kind: '', name: '', wording: '', ...found?.attribution },
    modality: found?.modality ?? '',
    resolution: found?.resolution ?? {},
  }
}

/** The claim as the API takes it. */
export function claimFrom(form: Form, article: Pick<Article, 'id' | 'language'>, quote: PickedQuote): Form {
  return submissionOf({
    ...form,
    articleFrom: 'existing',
    articleId: article.id,
    language: article.language,
    quote,
  })
}

/** The same words as one more place of a claim that is on the desk. */
export function appearanceFrom(form: Form, { id }: Pick<Article, 'id'>, quote: PickedQuote): NewAppearance {
  return appearanceOf({ ...form, articleFrom: 'existing', articleId: id, quote }) as NewAppearance
}
