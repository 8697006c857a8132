// Documents in the shape of AVeriTeC, made at random: equal claims, equal questions, answers of every type.
import fc from 'fast-check'

const words = fc.oneof(
  fc.constantFrom(
    'The bridge cost 4.2 million.',
    ' Spaces around it  ',
    '“Quoted”, with – dashes',
    'Yes. It is so',
    'No',
    '水は青い',
    '🚀 emoji',
    'line\nend',
    '=1+1',
    '&amp; <b>',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /\S/.test(text) && !text.includes('\0')),
)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 4 })
/** Few, so that answers share their sources, also under spellings that are one address. */
const address = fc.constantFrom(
  'https://council.example/report-2021.pdf',
  'https://council.example/report-2021.pdf?utm_source=x',
  'https://www.news.example/bridge/',
  'http://news.example/bridge#part',
  'https://archive.example/1',
)
const medium = fc.constantFrom('Web text', 'PDF', 'Web table', 'Video', 'Image/graphic', 'Metadata', 'Other')
const day = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 2001, max: 2024 }),
  )
  .map((parts) => parts.join('-'))

const unanswerable = fc.record({
  answer: words,
  answer_type: fc.constant('Unanswerable'),
  source_url: fc.constant(null),
  source_medium: fc.constant(null),
  cached_source_url: fc.constant(null),
})
const sourced = { source_url: address, source_medium: medium, cached_source_url: orNull(address) }
const answer = fc.oneof(
  fc.record({ answer: words, answer_type: fc.constant('Extractive'), ...sourced }),
  fc.record({ answer: words, answer_type: fc.constant('Abstractive'), ...sourced }),
  fc.record({
    answer: fc.constantFrom('Yes', 'No'),
    answer_type: fc.constant('Boolean'),
    boolean_explanation: fc.oneof(words, fc.constant('')),
    ...sourced,
  }),
  fc.record({
    answer: words,
    answer_type: fc.constant('Extractive'),
    source_url: fc.constantFrom(null, '', 'Metadata'),
    source_medium: medium,
    cached_source_url: fc.constant(null),
  }),
  unanswerable,
)
const question = fc.record({ question: words, answers: fc.array(answer, { maxLength: 3 }) })

const record = fc.record({
  claim: words,
  required_reannotation: fc.boolean(),
  label: fc.constantFrom('Supported', 'Refuted', 'Not Enough Evidence', 'Conflicting Evidence/Cherrypicking'),
  justification: words,
  claim_date: orNull(day),
  speaker: orNull(words),
  original_claim_url: orNull(address),
  cached_original_claim_url: orNull(address),
  fact_checking_article: address,
  reporting_source: orNull(words),
  location_ISO_code: orNull(fc.constantFrom('XX', 'US', 'GB')),
  claim_types: fc.uniqueArray(
    fc.constantFrom(
      'Event/Property Claim',
      'Numerical Claim',
      'Quote Verification',
      'Causal Claim',
      'Position Statement',
    ),
    { maxLength: 3 },
  ),
  fact_checking_strategies: fc.array(fc.constantFrom('Written Evidence', 'Consultation'), { maxLength: 2 }),
  questions: fc
    .array(question, { maxLength: 4 })
    // Equal questions, next to each other and apart.
    .map((all) => [...all, ...all.slice(0, 1)]),
})

/** The first record twice: data sets hold equal claims on purpose. */
export const averitecDocument = fc
  .array(record, { minLength: 1, maxLength: 4 })
  .map((records) => [...records, ...records.slice(0, 1)])
