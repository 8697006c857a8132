// What readers of the demo newsroom say is wrong with its verdicts, what it makes of that, and an export for a partner. All invented.
import type { Act } from './act.ts'

export const readers: Act[] = [
  {
    at: '2026-01-18T19:22',
    by: 'reader',
    act: 'ask',
    name: 'timetable',
    claim: 'third',
    input: {
      revision: 1,
      what: 'I took that bus for years. In August it was 16 minutes to the station, not 18: see the old timetable, which is still on the page of the transit authority.',
      sourceUrl: 'https://town-transit.example/timetables/august',
      name: 'R. Amsel',
      email: 'r.amsel@reader.example',
    },
  },
  {
    at: '2026-01-19T09:03',
    by: 'ana',
    act: 'answer',
    request: 'timetable',
    input: { status: 'accepted', answer: 'The August timetable says 16 minutes. We judge the claim anew.' },
  },
  {
    at: '2026-01-16T12:40',
    by: 'reader',
    act: 'ask',
    name: 'lake',
    claim: 'samples',
    input: {
      revision: 1,
      what: 'My children swim there every day and were never ill, so the water must be fine.',
    },
  },
  {
    at: '2026-01-16T15:05',
    by: 'ana',
    act: 'answer',
    request: 'lake',
    input: {
      status: 'dismissed',
      answer: 'The claim is about the samples, and one of the six was over the limit.',
    },
  },
  {
    at: '2026-01-21T07:48',
    by: 'reader',
    act: 'ask',
    name: 'lane',
    claim: 'dearest',
    input: {
      revision: 1,
      what: 'What the lane on Mill Road cost includes a new bridge. Without the bridge it was cheaper than the one on Harbour Street.',
      sourceUrl: 'https://region.example/mill-road/final-account',
    },
  },
  {
    at: '2026-01-20T11:45',
    by: 'ana',
    act: 'saveExport',
    input: { name: 'For the Open Claims archive', format: 'ndjson', filters: { verdict: ['any'] } },
  },
]
