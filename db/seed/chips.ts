// The demo's main story: a chip maker's chief plans a trip. The facts are those of a news story of January 2026,
// told in our own words; every outlet and document that stands as a source is invented.
import type { Act } from './act.ts'

const text = `Jensen Huang, who runs Nvidia, intends to fly to China in late January, people who know of his plans say.

He is expected at company gatherings there before the Lunar New Year break in February. A stop in Beijing is possible as well, but nobody could say whether senior officials will receive him.

The journey comes at a delicate moment for the most valuable company in the world.

Washington has been lowering its barriers to trade in AI processors, and that has led Nvidia to offer its H200 in China. Officials in Beijing are still working out how many of the chips they will admit.

Last week the Trump administration formally approved sales of the H200 to China, according to Reuters.

China, the largest market for semiconductors, wants to lean less on American products. For now its own makers cannot match Nvidia’s processors.

The H200 is a generation behind the chips Nvidia sells in the United States. Even so, it is regarded as more powerful than what Chinese firms offer.

On a visit last July, Huang met Vice Premier He Lifeng and Commerce Minister Wang Wentao.

He spent the Lunar New Year of January 2025 with his Chinese staff and did not attend Donald Trump’s inauguration.`

const inferred = (value: string) => ({ value, basis: 'inferred' })
const stated = (value: string) => ({ value, basis: 'stated' })
const topics = ['chips', 'trade']

export const chips: Act[] = [
  {
    at: '2026-01-20T08:02',
    by: 'dita',
    act: 'article',
    name: 'chips',
    input: {
      title: 'Nvidia’s chief is said to plan a trip to China as the H200 finds a way in',
      url: 'https://morning-ledger.example/technology/chip-chief-china',
      publisher: 'The Morning Ledger',
      author: 'J. Marsh',
      publishedOn: '2026-01-20',
      language: 'en',
      text,
    },
  },
  {
    at: '2026-01-20T08:09',
    by: 'dita',
    act: 'claim',
    name: 'plan',
    article: 'chips',
    input: {
      text: 'Jensen Huang plans to travel to China between 21 and 31 January 2026.',
      headline: 'Huang plans a China trip in late January',
      quote: 'intends to fly to China in late January',
      attribution: { kind: 'unnamed', wording: 'people who know of his plans say' },
      modality: 'reported',
      kinds: ['event', 'prediction'],
      resolution: {
        from: '2026-01-21',
        by: '2026-01-31',
        wording: 'late January',
        criterion: 'He is seen in China, or the company says so.',
      },
      topics: [...topics, 'travel'],
      priority: 2,
    },
  },
  {
    at: '2026-01-20T08:12',
    by: 'dita',
    act: 'claim',
    name: 'gatherings',
    article: 'chips',
    input: {
      text: 'Jensen Huang will attend Nvidia company events in China before the Lunar New Year holiday of February 2026.',
      quote: 'expected at company gatherings there before the Lunar New Year break in February',
      attribution: { kind: 'own' },
      modality: 'expected',
      kinds: ['prediction'],
      resolution: { by: '2026-02-16', wording: 'before the Lunar New Year break in February' },
      topics: [...topics, 'travel'],
    },
  },
  {
    at: '2026-01-20T08:14',
    by: 'dita',
    act: 'claim',
    name: 'beijing',
    article: 'chips',
    input: {
      text: 'Jensen Huang may visit Beijing on the trip; whether senior officials receive him is not known.',
      quote: 'A stop in Beijing is possible as well',
      modality: 'possible',
      kinds: ['prediction'],
      topics: [...topics, 'travel'],
    },
  },
  {
    at: '2026-01-20T08:17',
    by: 'dita',
    act: 'claim',
    name: 'valuable',
    article: 'chips',
    input: {
      text: 'Nvidia is the most valuable company in the world.',
      quote: 'the most valuable company in the world',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['state', 'comparison'],
      scope: { measure: inferred('market capitalisation'), period: inferred('20 January 2026') },
      topics: ['chips', 'markets'],
      sources: [
        {
          title: 'Largest listed companies by market value, close of 20 January 2026',
          url: 'https://exchange-tables.example/largest/2026-01-20',
          publisher: 'Exchange Tables',
          medium: 'dataset',
          level: 'primary',
          excerpt: 'Rank 1: NVIDIA Corp.',
        },
      ],
    },
  },
  {
    at: '2026-01-20T08:21',
    by: 'dita',
    act: 'claim',
    name: 'easing',
    article: 'chips',
    input: {
      text: 'The United States is easing its barriers to trade in AI processors, and this led Nvidia to offer the H200 in China.',
      quote:
        'Washington has been lowering its barriers to trade in AI processors, and that has led Nvidia to offer its H200 in China',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['cause'],
      topics,
    },
  },
  {
    at: '2026-01-20T08:24',
    by: 'dita',
    act: 'claim',
    name: 'admitting',
    article: 'chips',
    input: {
      text: 'Chinese officials are deciding how many H200 chips to let into the country.',
      quote: 'Officials in Beijing are still working out how many of the chips they will admit',
      modality: 'asserted',
      kinds: ['state'],
      scope: { place: stated('China'), period: inferred('January 2026') },
      topics,
    },
  },
  {
    at: '2026-01-20T08:28',
    by: 'dita',
    act: 'claim',
    name: 'approval',
    article: 'chips',
    input: {
      text: 'The Trump administration formally approved sales of the H200 to China in the week of 12 January 2026.',
      headline: 'Washington approved H200 sales to China',
      quote: 'Last week the Trump administration formally approved sales of the H200 to China',
      attribution: { kind: 'named', name: 'Reuters', wording: 'according to Reuters' },
      modality: 'reported',
      kinds: ['event'],
      scope: { period: inferred('12 to 18 January 2026') },
      topics,
      priority: 3,
    },
  },
  {
    at: '2026-01-20T08:31',
    by: 'dita',
    act: 'claim',
    name: 'market',
    article: 'chips',
    input: {
      text: 'China is the largest market for semiconductors.',
      quote: 'China, the largest market for semiconductors',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['comparison', 'number'],
      topics: ['chips', 'markets'],
    },
  },
  {
    at: '2026-01-20T08:33',
    by: 'dita',
    act: 'claim',
    name: 'match',
    article: 'chips',
    input: {
      text: 'Chinese chip makers cannot match Nvidia’s processors at present.',
      quote: 'For now its own makers cannot match Nvidia’s processors',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['comparison'],
      topics: ['chips'],
    },
  },
  {
    at: '2026-01-20T08:36',
    by: 'dita',
    act: 'claim',
    name: 'generation',
    article: 'chips',
    input: {
      text: 'The H200 is a generation behind the Nvidia chips sold in the United States.',
      headline: 'The H200 is a generation behind',
      quote: 'The H200 is a generation behind the chips Nvidia sells in the United States',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['comparison'],
      scope: { comparator: inferred('the Blackwell line'), period: inferred('January 2026') },
      topics: ['chips'],
      sources: [
        {
          title: 'Accelerator roadmap, product table',
          url: 'https://chip-archive.example/roadmaps/accelerators',
          publisher: 'Chip Archive',
          medium: 'document',
          level: 'primary',
          excerpt: 'Hopper: H100, H200. Blackwell: B200, B300.',
          locator: 'Table 2',
        },
      ],
    },
  },
  {
    at: '2026-01-20T08:39',
    by: 'dita',
    act: 'claim',
    name: 'regarded',
    article: 'chips',
    input: {
      text: 'The H200 is regarded as more powerful than chips made by Chinese firms.',
      quote: 'it is regarded as more powerful than what Chinese firms offer',
      attribution: { kind: 'unnamed', wording: 'is regarded as' },
      modality: 'reported',
      kinds: ['comparison', 'position'],
      topics: ['chips'],
    },
  },
  {
    at: '2026-01-20T08:42',
    by: 'dita',
    act: 'claim',
    name: 'meetings',
    article: 'chips',
    input: {
      text: 'In July 2025 Jensen Huang met Vice Premier He Lifeng and Commerce Minister Wang Wentao in China.',
      quote: 'On a visit last July, Huang met Vice Premier He Lifeng and Commerce Minister Wang Wentao',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['event'],
      scope: { period: inferred('July 2025') },
      topics: ['chips', 'diplomacy'],
    },
  },
  {
    at: '2026-01-20T08:45',
    by: 'dita',
    act: 'claim',
    name: 'newYear',
    article: 'chips',
    input: {
      text: 'Jensen Huang spent the Lunar New Year of January 2025 with his Chinese staff and did not attend the US president’s inauguration.',
      quote:
        'He spent the Lunar New Year of January 2025 with his Chinese staff and did not attend Donald Trump’s inauguration',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['event'],
      topics: ['diplomacy'],
    },
  },
  {
    at: '2026-01-20T09:10',
    by: 'ana',
    act: 'parts',
    claim: 'newYear',
    names: ['withStaff', 'noInauguration'],
    input: {
      parts: [
        {
          text: 'Jensen Huang spent the Lunar New Year of January 2025 with his Chinese staff.',
          kinds: ['event'],
        },
        {
          text: 'Jensen Huang did not attend the US president’s inauguration of January 2025.',
          kinds: ['event'],
        },
      ],
      reason: 'Two facts in one sentence; each can be right alone.',
    },
  },
  {
    at: '2026-01-20T09:13',
    by: 'ana',
    act: 'parts',
    claim: 'easing',
    names: ['easingRule', 'easingCause'],
    input: {
      parts: [
        { text: 'The United States is easing its barriers to trade in AI processors.', kinds: ['state'] },
        { text: 'The easing of US trade barriers led Nvidia to offer the H200 in China.', kinds: ['cause'] },
      ],
      reason: 'An easing and a cause; the first needs the rule itself.',
    },
  },
  {
    at: '2026-01-20T09:20',
    by: 'ben',
    act: 'decline',
    claim: 'beijing',
    input: { declineReason: 'hedged', note: 'Says only that it may happen, and that the rest is not known.' },
  },
  { at: '2026-01-20T09:31', by: 'ana', act: 'assign', claim: 'approval', to: 'ben' },

  // One wire report and the outlets that lean on it.
  {
    at: '2026-01-20T09:40',
    by: 'ben',
    act: 'source',
    name: 'wire',
    input: {
      title: 'US approves H200 exports to China, sources say',
      url: 'https://wire-service.example/2026/01/14/h200',
      publisher: 'Wire Service',
      publishedOn: '2026-01-14',
      originKnown: false,
    },
  },
  {
    at: '2026-01-20T09:42',
    by: 'ben',
    act: 'source',
    name: 'daily',
    derivedFrom: 'wire',
    input: {
      title: 'Green light for H200 sales',
      url: 'https://sample-daily.example/h200-green-light',
      publisher: 'Sample Daily',
      publishedOn: '2026-01-14',
      derivation: 'reprint',
    },
  },
  {
    at: '2026-01-20T09:43',
    by: 'ben',
    act: 'source',
    name: 'evening',
    derivedFrom: 'daily',
    input: {
      title: 'Chip exports: what the approval means',
      url: 'https://evening-post.example/chips/approval',
      publisher: 'Evening Post',
      publishedOn: '2026-01-15',
      derivation: 'rewrite',
    },
  },
  {
    at: '2026-01-20T09:46',
    by: 'ben',
    act: 'evidence',
    claim: 'approval',
    source: 'wire',
    input: { stance: 'supports', excerpt: 'The approval was signed on Tuesday, two people said.' },
  },
  {
    at: '2026-01-20T09:47',
    by: 'ben',
    act: 'evidence',
    claim: 'approval',
    source: 'daily',
    input: {
      stance: 'supports',
      excerpt: 'The approval was signed on Tuesday, two people said.',
      note: 'Word for word the wire report.',
    },
  },
  {
    at: '2026-01-20T09:48',
    by: 'ben',
    act: 'evidence',
    claim: 'approval',
    source: 'evening',
    input: { stance: 'supports', excerpt: 'Approval came on Tuesday, it has been reported.' },
  },
  {
    at: '2026-01-20T09:52',
    by: 'ben',
    act: 'note',
    claim: 'approval',
    text: 'Three outlets, one origin, and that one names nobody. We need the rule itself.',
  },

  { at: '2026-01-20T10:05', by: 'ben', act: 'assign', claim: 'valuable', to: 'ben' },
  {
    at: '2026-01-20T10:08',
    by: 'ben',
    act: 'judge',
    evidence: 'valuable',
    input: { stance: 'supports', note: 'First in the table at the close of the day.' },
  },
  {
    at: '2026-01-20T10:15',
    by: 'ben',
    act: 'review',
    claim: 'valuable',
    input: {
      verdict: 'verified',
      reading: 'the highest market capitalisation at the close of 20 January 2026.',
      summary: 'By market value at that day’s close no listed company stood higher.',
      rationale:
        'The exchange’s own table for 20 January 2026 ranks the company first. The order at the top changes often, so the verdict holds for that day.',
      asOf: '2026-01-20',
    },
  },
  {
    at: '2026-01-20T10:30',
    by: 'ben',
    act: 'judge',
    evidence: 'generation',
    input: { stance: 'supports', note: 'H200 stands in the line before the one sold now.' },
  },
  {
    at: '2026-01-20T10:41',
    by: 'ben',
    act: 'review',
    claim: 'generation',
    input: {
      rating: 'True',
      reading:
        'a generation behind the Blackwell line, which succeeded Hopper and is what is sold in the United States.',
      summary: 'The H200 belongs to the product line before the one on sale in the United States.',
      rationale:
        'The product table lists the H200 under Hopper; the line sold in the United States in January 2026 is Blackwell, the next one.',
      asOf: '2026-01-20',
    },
  },
  {
    at: '2026-01-20T11:02',
    by: 'ben',
    act: 'evidence',
    claim: 'market',
    input: {
      stance: 'not_found',
      question: 'By which measure and for which year is China the largest market?',
      answerType: 'unanswerable',
      note: 'Looked in the article and in two trade tables; neither gives a measure.',
    },
  },
  {
    at: '2026-01-20T11:09',
    by: 'ben',
    act: 'review',
    claim: 'market',
    input: {
      verdict: 'unproven',
      reading: 'the largest by sales to buyers in one country, for the latest full year.',
      rationale:
        'By sales and by consumption the tables put different countries first, and the article gives neither measure nor year.',
      summary: 'Without a measure and a year the tables do not settle it.',
      asOf: '2026-01-20',
    },
  },
  { at: '2026-01-20T11:30', by: 'ana', act: 'publish', claim: 'generation' },
  { at: '2026-01-20T11:31', by: 'ana', act: 'publish', claim: 'market' },

  // The rule itself turns up: a primary source.
  {
    at: '2026-01-21T08:20',
    by: 'ben',
    act: 'source',
    name: 'rule',
    input: {
      title: 'Rule on licences for advanced processors',
      url: 'https://federal-gazette.example/2026/01/13/processors',
      publisher: 'Federal Gazette',
      medium: 'document',
      level: 'primary',
      publishedOn: '2026-01-13',
    },
  },
  {
    at: '2026-01-21T08:22',
    by: 'ben',
    act: 'captureSource',
    source: 'rule',
    text: 'Section 3. Applications to export processors of the class that includes the H200 to China are reviewed case by case.\n\nSection 4. This rule takes effect on 13 January 2026.',
  },
  {
    at: '2026-01-21T08:24',
    by: 'ben',
    act: 'evidence',
    claim: 'approval',
    source: 'rule',
    input: {
      stance: 'supports',
      excerpt: 'This rule takes effect on 13 January 2026.',
      locator: 'Section 4',
      note: 'The rule the reports speak of.',
    },
  },
  {
    at: '2026-01-21T08:30',
    by: 'ben',
    act: 'evidence',
    claim: 'easingRule',
    source: 'rule',
    input: { stance: 'supports', excerpt: 'reviewed case by case', locator: 'Section 3' },
  },
  {
    at: '2026-01-21T08:44',
    by: 'ben',
    act: 'review',
    claim: 'approval',
    input: {
      verdict: 'verified',
      summary: 'The rule was published on 13 January and names the class the H200 is in.',
      rationale:
        'All outlets lean on one wire report that names nobody. The rule itself, published and in effect on 13 January 2026, settles it: sales are possible under licence.',
      asOf: '2026-01-21',
    },
  },
  { at: '2026-01-21T08:55', by: 'ana', act: 'publish', claim: 'approval' },
  { at: '2026-01-21T09:00', by: 'ana', act: 'assign', claim: 'easingRule', to: 'ben' },
  { at: '2026-01-21T09:02', by: 'ana', act: 'assign', claim: 'meetings', to: 'ana' },
  {
    at: '2026-01-21T09:15',
    by: 'ana',
    act: 'source',
    name: 'ministry',
    input: {
      title: 'Minister Wang Wentao meets Nvidia’s chief executive',
      url: 'https://ministry-record.example/2025/07/meetings',
      publisher: 'Ministry record',
      medium: 'document',
      level: 'primary',
      publishedOn: '2025-07-18',
    },
  },
  {
    at: '2026-01-21T09:18',
    by: 'ana',
    act: 'evidence',
    claim: 'meetings',
    source: 'ministry',
    input: {
      stance: 'supports',
      excerpt: 'The minister received the chief executive of Nvidia.',
      question: 'Did he meet Wang Wentao?',
      answerType: 'boolean',
    },
  },
  {
    at: '2026-01-21T09:21',
    by: 'ana',
    act: 'evidence',
    claim: 'meetings',
    input: {
      stance: 'not_found',
      question: 'Did he meet He Lifeng?',
      answerType: 'unanswerable',
      note: 'No record of that meeting in the ministry’s list for July.',
    },
  },
  {
    at: '2026-01-21T09:25',
    by: 'ana',
    act: 'note',
    claim: 'meetings',
    text: 'One meeting is on record, the other is not. Asked the press office; waiting for an answer before judging.',
  },
]
