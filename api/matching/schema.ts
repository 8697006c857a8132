// What travels about matches: the claims a text repeats, pairs of claims that look alike, and what people made of them.
import { z } from 'zod'
import { claimStatuses, matchBands, matchDecisions, matchRelations, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { language } from '../articles/schema.ts'
import { ClaimId, claimFields } from '../claims/schema.ts'
import * as examples from '../examples.ts'
import { listOfRows, pageQuery } from '../http/paging.ts'
import { anyOf, idOf, instant, share, text } from '../http/values.ts'

export const MatchId = idOf('mat', 'a pair of claims')

/** A claim as far as one must know it to tell whether another repeats it. */
export const MatchedClaim = z
  .strictObject({
    id: ClaimId,
    text: z.string(),
    headline: z.string().nullable(),
    speaker: z.string().nullable(),
    claimedOn: z.string().nullable(),
    language: z.string().nullable(),
    status: z.enum(claimStatuses),
    verdict: z.enum(verdicts).nullable().meta({ description: 'The answer in force.' }),
    verdictRevision: z.int().nullable(),
    rating: z.string().nullable(),
    asOf: z.string().nullable().meta({ description: 'The day the verdict was judged for.' }),
    publishedRevision: z.int().nullable(),
    originArticleId: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'MatchedClaim' })

export const Difference = z
  .strictObject({
    fact: z.enum(['number', 'date', 'name', 'negation']),
    query: z.string().meta({ description: 'As the text asked about words it.' }),
    claim: z.string().meta({ description: 'As the claim words it.' }),
  })
  .meta({
    id: 'Difference',
    description: 'A fact in which two statements differ. `negation` covers opposite words as well.',
  })

const score = z.number().min(0).max(1).meta({
  description:
    'How likely the text repeats the claim, the same for every text: of the best claims scored around 0.7 three in five do, from 0.8 on more than nine in ten.',
})
const band = z.enum(matchBands).meta({
  description:
    '`same`: the same words but for their form, with no fact that differs. `similar`: worth a look. `unlikely`: the rest.',
})
const why = z.strictObject({
  sharedWords: z.array(z.string()).meta({ description: 'Words both hold, the most telling first.' }),
  differs: z.array(Difference),
})

export const Decided = z
  .strictObject({
    decision: z.enum(matchDecisions),
    relation: z.enum(matchRelations).nullable(),
    decidedBy: Person,
    decidedAt: instant,
  })
  .meta({ id: 'Decided', description: 'What a person made of a pair; it is not asked again.' })

const matched = { claim: MatchedClaim, score, band, why }

export const Match = z.strictObject(matched).meta({ id: 'Match', example: examples.match })

/** A claim that a new one may repeat, and what could be done about it. */
export const SimilarClaim = z
  .strictObject({
    ...matched,
    offer: z.enum(['appearance', 'merge']).nullable().meta({
      description:
        '`appearance`: the same sentence in another article. Merging adds the new place to the claim there is.',
    }),
  })
  .meta({ id: 'SimilarClaim' })

export const MatchInput = z
  .strictObject({
    text: claimFields.text.meta({ description: 'A claim, a sentence, a post or a paragraph.' }),
    language: language.optional(),
    limit: z.int().min(1).max(100).default(10),
    minScore: z.number().min(0).max(1).default(0),
    verdict: z
      .union([z.enum(verdicts), z.array(z.enum(verdicts)).min(1).max(verdicts.length)])
      .optional()
      .meta({ description: 'Only claims with this verdict in force, or one of these.' }),
  })
  .meta({ id: 'MatchInput' })

export const MatchList = z.strictObject({ data: z.array(Match) }).meta({ id: 'MatchList' })

export const ClaimMatch = z
  .strictObject({ ...matched, id: MatchId.nullable(), decided: Decided.nullable() })
  .meta({ id: 'ClaimMatch', description: '`id` is null while the pair is not written down.' })
export const ClaimMatchList = z.strictObject({ data: z.array(ClaimMatch) }).meta({ id: 'ClaimMatchList' })

/** Two claims that look alike: `other` is the older one, which the newer may be merged into. */
export const MatchPair = z
  .strictObject({
    id: MatchId,
    claim: MatchedClaim,
    other: MatchedClaim,
    staysId: ClaimId.meta({
      description:
        'The claim that stays in a merge unless a person says otherwise: the one with an answer, else the older.',
    }),
    score,
    band,
    why,
    decided: Decided.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'MatchPair', example: examples.matchPair })
export const MatchPairList = listOfRows(MatchPair)

export const MatchQuery = z.strictObject({
  ...pageQuery(['score']),
  band: anyOf(z.enum(matchBands)),
  minScore: share.optional().meta({ description: 'Only pairs scored this high.' }),
})

export const MatchDecision = z
  .strictObject({
    otherId: ClaimId,
    decision: z.enum(matchDecisions),
    relation: z
      .enum(matchRelations)
      .optional()
      .meta({ description: 'How the claim stands to the other, where they are related.' }),
  })
  .refine(({ decision, relation }) => decision === 'related' || relation === undefined, {
    message: 'is only for claims that are related',
    path: ['relation'],
  })
  .meta({ id: 'MatchDecision' })

export const Merge = z
  .strictObject({
    intoId: ClaimId.meta({ description: 'The claim that stays.' }),
    reason: text(2000).optional(),
  })
  .meta({ id: 'Merge' })

export const Unmerge = z.strictObject({ reason: text(2000).optional() }).meta({ id: 'Unmerge' })

export type MatchInput = z.output<typeof MatchInput>
export type Match = z.output<typeof Match>
export type SimilarClaim = z.output<typeof SimilarClaim>
export type MatchedClaim = z.output<typeof MatchedClaim>
export type ClaimMatch = z.output<typeof ClaimMatch>
export type MatchPair = z.output<typeof MatchPair>
export type MatchQuery = z.output<typeof MatchQuery>
export type MatchDecision = z.output<typeof MatchDecision>
export type Merge = z.output<typeof Merge>
export type Decided = z.output<typeof Decided>
