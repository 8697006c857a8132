// What travels in an export in the shape of AVeriTeC: the data set’s own names and spellings.
import { z } from 'zod'

const AveritecAnswer = z.looseObject({
  answer: z.string(),
  boolean_explanation: z.string().optional(),
  answer_type: z.enum(['Extractive', 'Abstractive', 'Boolean', 'Unanswerable']),
  source_url: z.string().nullable(),
  source_medium: z.string().nullable(),
  cached_source_url: z.string().nullable(),
})

export const AveritecRecords = z
  .array(
    z.looseObject({
      claim: z.string(),
      required_reannotation: z.boolean(),
      label: z.string(),
      justification: z.string(),
      claim_date: z.string().nullable(),
      speaker: z.string().nullable(),
      original_claim_url: z.string().nullable(),
      cached_original_claim_url: z.string().nullable(),
      fact_checking_article: z.string().nullable(),
      reporting_source: z.string().nullable(),
      location_ISO_code: z.string().nullable(),
      claim_types: z.array(z.string()),
      fact_checking_strategies: z.array(z.string()),
      questions: z.array(z.strictObject({ question: z.string(), answers: z.array(AveritecAnswer) })),
    }),
  )
  .meta({
    id: 'AveritecRecords',
    description: 'Records that were imported leave with every field they came with.',
  })
