// Two smaller stories of the demo newsroom, wholly invented: a bus lane and a swimming lake.
import type { Act } from './act.ts'

const busText = `The bus lane on Harbour Street has cut the ride to the station by a third, transport councillor Ingrid Falk said on Monday.

Before it opened in September the ride took 18 minutes, she said; it now takes 12.

The lane cost 1.4 million, which makes it the most expensive bus lane in the region.

“Nobody wants it gone,” Falk said.`

/** The same article a week later: two figures mended, a quotation gone, a correction at its end. */
const busTextMended = `The bus lane on Harbour Street has cut the ride to the station by a quarter, transport councillor Ingrid Falk said on Monday.

Before it opened in September the ride took 16 minutes, she said; it now takes 12.

The lane cost 1.4 million, which makes it the most expensive bus lane in the region.

Correction: an earlier version of this article said 18 minutes and a third.`

const lakeText = `Swimming in Lake Ostra is safe again, the county announced. All samples taken in June were below the limit for bacteria.

Last summer the lake was closed for 23 days, longer than ever before.

A new filter will stop the blooms for good, the county’s engineer Tomas Brandt promises.

The bus to the lake, like the one on Harbour Street, now gets there a third faster.`

export const town: Act[] = [
  {
    at: '2026-01-12T07:40',
    by: 'dita',
    act: 'article',
    name: 'bus',
    input: {
      title: 'A third faster to the station',
      url: 'https://town-herald.example/bus-lane',
      publisher: 'Town Herald',
      author: 'S. Wirth',
      publishedOn: '2026-01-12',
      language: 'en',
      text: busText,
    },
  },
  {
    at: '2026-01-12T07:48',
    by: 'dita',
    act: 'claim',
    name: 'third',
    article: 'bus',
    input: {
      text: 'The bus lane on Harbour Street cut the ride to the station by a third.',
      quote: 'has cut the ride to the station by a third',
      attribution: { kind: 'named', name: 'Ingrid Falk', wording: 'transport councillor Ingrid Falk said' },
      modality: 'asserted',
      speaker: 'Ingrid Falk',
      claimedOn: '2026-01-12',
      kinds: ['number', 'cause'],
      topics: ['transport'],
      sources: [
        {
          title: 'Timetable, Harbour Street line, December',
          url: 'https://town-transit.example/timetables/december',
          publisher: 'Town Transit',
          medium: 'dataset',
          level: 'primary',
          excerpt: 'Harbour Street to Station: 12 min',
        },
      ],
    },
  },
  {
    at: '2026-01-12T07:52',
    by: 'dita',
    act: 'claim',
    name: 'dearest',
    article: 'bus',
    input: {
      text: 'The bus lane on Harbour Street is the most expensive in the region.',
      quote: 'the most expensive bus lane in the region',
      attribution: { kind: 'own' },
      modality: 'asserted',
      kinds: ['comparison', 'number'],
      scope: {
        measure: { value: 'building cost', basis: 'stated' },
        place: { value: 'the region', basis: 'stated' },
      },
      topics: ['transport', 'money'],
      sources: [
        {
          title: 'Regional works register',
          url: 'https://region.example/works',
          publisher: 'Region',
          medium: 'dataset',
          level: 'primary',
          excerpt: 'Mill Road bus lane: 2.1 million',
        },
      ],
    },
  },
  {
    at: '2026-01-12T07:55',
    by: 'dita',
    act: 'claim',
    name: 'nobody',
    article: 'bus',
    input: {
      text: 'Nobody wants the bus lane on Harbour Street gone.',
      quote: 'Nobody wants it gone',
      speaker: 'Ingrid Falk',
      kinds: ['position'],
      topics: ['transport'],
    },
  },
  {
    at: '2026-01-12T07:58',
    by: 'dita',
    act: 'claim',
    name: 'test',
    input: { text: 'This is a test of the form.' },
  },
  { at: '2026-01-12T08:01', by: 'dita', act: 'withdraw', claim: 'test', reason: 'Only a test.' },
  {
    at: '2026-01-12T09:10',
    by: 'ben',
    act: 'decline',
    claim: 'nobody',
    input: { declineReason: 'opinion', note: 'A figure of speech.' },
  },
  {
    at: '2026-01-12T09:20',
    by: 'ben',
    act: 'judge',
    evidence: 'dearest',
    input: { stance: 'refutes', note: 'Another lane cost more.' },
  },
  {
    at: '2026-01-12T09:26',
    by: 'ben',
    act: 'review',
    claim: 'dearest',
    input: {
      verdict: 'refuted',
      summary: 'The lane on Mill Road cost half as much again.',
      rationale:
        'The works register lists the Mill Road lane at 2.1 million, against 1.4 million for Harbour Street.',
      asOf: '2026-01-12',
    },
  },
  {
    at: '2026-01-12T09:40',
    by: 'ben',
    act: 'judge',
    evidence: 'third',
    input: { stance: 'supports', note: '18 to 12 minutes is a third.' },
  },
  {
    at: '2026-01-12T09:52',
    by: 'ben',
    act: 'review',
    claim: 'third',
    input: {
      verdict: 'verified',
      summary: 'The timetable fell from 18 to 12 minutes.',
      rationale: 'The December timetable gives 12 minutes; before September it gave 18.',
      asOf: '2026-01-12',
    },
  },
  { at: '2026-01-12T10:05', by: 'ana', act: 'publish', claim: 'dearest' },
  { at: '2026-01-12T10:06', by: 'ana', act: 'publish', claim: 'third' },

  {
    at: '2026-01-15T07:31',
    by: 'dita',
    act: 'article',
    name: 'lake',
    input: {
      title: 'Lake Ostra opens early',
      url: 'https://county-courier.example/lake-ostra',
      publisher: 'County Courier',
      publishedOn: '2026-01-15',
      language: 'en',
      text: lakeText,
    },
  },
  {
    at: '2026-01-15T07:40',
    by: 'dita',
    act: 'claim',
    name: 'samples',
    article: 'lake',
    input: {
      text: 'All samples taken from Lake Ostra in June were below the limit for bacteria.',
      quote: 'All samples taken in June were below the limit for bacteria',
      attribution: { kind: 'named', name: 'the county', wording: 'the county announced' },
      modality: 'asserted',
      kinds: ['number', 'state'],
      topics: ['health', 'environment'],
      sources: [
        {
          title: 'Bathing water, laboratory results',
          url: 'https://water-lab.example/ostra/june',
          publisher: 'Water Laboratory',
          medium: 'dataset',
          level: 'primary',
          excerpt: 'Sample 4 of 6: 1,140 per 100 ml (limit 900)',
          locator: 'Row 4',
        },
        {
          title: 'County says lake is clean',
          url: 'https://county-radio.example/ostra',
          publisher: 'County Radio',
          excerpt: 'all samples were fine, the county said',
        },
      ],
    },
  },
  {
    at: '2026-01-15T07:44',
    by: 'dita',
    act: 'claim',
    name: 'closed',
    article: 'lake',
    input: {
      text: 'Lake Ostra was closed for 23 days last summer, longer than ever before.',
      quote: 'Last summer the lake was closed for 23 days, longer than ever before',
      kinds: ['number', 'comparison'],
      scope: { measure: { value: 'days closed in a season', basis: 'stated' } },
      topics: ['environment'],
    },
  },
  {
    at: '2026-01-15T07:47',
    by: 'dita',
    act: 'claim',
    name: 'filter',
    article: 'lake',
    input: {
      text: 'A new filter will stop the algal blooms in Lake Ostra for good.',
      quote: 'A new filter will stop the blooms for good',
      attribution: { kind: 'named', name: 'Tomas Brandt' },
      modality: 'asserted',
      speaker: 'Tomas Brandt',
      kinds: ['prediction'],
      resolution: { by: '2026-09', criterion: 'No bloom is recorded through the season.' },
      topics: ['environment'],
      deadlineAt: '2026-10-01T08:00:00.000Z',
    },
  },
  {
    at: '2026-01-15T07:50',
    by: 'dita',
    act: 'claim',
    name: 'thirdAgain',
    article: 'lake',
    input: {
      text: 'The ride on the Harbour Street bus became a third faster.',
      quote: 'like the one on Harbour Street, now gets there a third faster',
      kinds: ['number'],
      topics: ['transport'],
    },
  },
  {
    at: '2026-01-15T07:53',
    by: 'dita',
    act: 'appearance',
    claim: 'third',
    article: 'lake',
    input: {
      quote: 'like the one on Harbour Street, now gets there a third faster',
      attribution: { kind: 'own' },
      modality: 'asserted',
    },
  },
  {
    at: '2026-01-15T10:02',
    by: 'ana',
    act: 'judge',
    evidence: 'samples',
    input: { stance: 'refutes', note: 'One of six samples is over the limit.' },
  },
  {
    at: '2026-01-15T10:11',
    by: 'ana',
    act: 'review',
    claim: 'samples',
    input: {
      rating: 'False',
      summary: 'One of six samples was over the limit.',
      rationale: 'The laboratory’s own table shows sample 4 at 1,140 per 100 ml, against a limit of 900.',
      asOf: '2026-01-15',
    },
  },
  { at: '2026-01-15T10:20', by: 'ana', act: 'publish', claim: 'samples' },
  { at: '2026-01-15T10:30', by: 'ana', act: 'assign', claim: 'closed', to: 'ben' },

  // The correction: one of the town's verdicts did not hold.
  {
    at: '2026-01-19T09:05',
    by: 'ana',
    act: 'reopen',
    claim: 'third',
    reason: 'A reader points out that the old timetable said 16 minutes, not 18.',
  },
  {
    at: '2026-01-19T09:12',
    by: 'ana',
    act: 'source',
    name: 'oldTimetable',
    input: {
      title: 'Timetable, Harbour Street line, August',
      url: 'https://town-transit.example/timetables/august',
      publisher: 'Town Transit',
      medium: 'dataset',
      level: 'primary',
    },
  },
  {
    at: '2026-01-19T09:14',
    by: 'ana',
    act: 'captureSource',
    source: 'oldTimetable',
    text: 'Harbour Street to Station: 16 min\nStation to Harbour Street: 17 min',
  },
  {
    at: '2026-01-19T09:15',
    by: 'ana',
    act: 'evidence',
    claim: 'third',
    source: 'oldTimetable',
    input: {
      stance: 'refutes',
      excerpt: 'Harbour Street to Station: 16 min',
      note: '16 to 12 minutes is a quarter.',
    },
  },
  {
    at: '2026-01-19T09:24',
    by: 'ana',
    act: 'review',
    claim: 'third',
    input: {
      rating: 'Partly true',
      kind: 'correction',
      summary: 'The ride is faster, but by a quarter: it took 16 minutes before, not 18.',
      rationale:
        'We first took the councillor’s 18 minutes as given. The August timetable says 16. The ride fell from 16 to 12 minutes, a quarter.',
      changeNote: 'We said that the ride got a third shorter. A reader showed us that it was a quarter.',
      asOf: '2026-01-19',
    },
  },

  {
    at: '2026-01-20T16:40',
    by: 'dita',
    act: 'captureArticle',
    article: 'bus',
    text: busTextMended,
  },
]
