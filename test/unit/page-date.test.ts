// The day of a page is the one it writes, no more precise than it writes it, whatever time zone the desk is in.
import { expect, test } from 'vitest'
import { dateOf } from '../../api/captures/page-date.ts'

test.each([
  ['2025-07-14', '2025-07-14'],
  ['2025-07-14T23:30:00-04:00', '2025-07-14'],
  ['2025-07-14 23:30', '2025-07-14'],
  ['2025-07-14+02:00', '2025-07-14'],
  ['2025-07-14Z', '2025-07-14'],
  ['20250714', '2025-07-14'],
  ['20250714T2330Z', '2025-07-14'],
  ['2025-7-4', '2025-07-04'],
  ['2025/07/14', '2025-07-14'],
  ['2025-07', '2025-07'],
  ['2025', '2025'],
  ['Mon, 14 Jul 2025 23:30:00 -0400', '2025-07-14'],
  ['Mon Jul 14 2025 23:30:00 GMT+0200 (CEST)', '2025-07-14'],
  ['14 July 2025', '2025-07-14'],
  ['1st of August 2025', '2025-08-01'],
  ['July 14, 2025', '2025-07-14'],
  ['Sept. 9, 2025 at 10:30 AM EDT', '2025-09-09'],
  ['July 2025', '2025-07'],
])('%s is %s', (written, date) => expect(dateOf(written)).toBe(date))

test.each([
  ...['07/08/2025', '14.07.2025', '2025-02-30', '2025-13', '20251301', '31 June 2025', '0000-01-01'],
  ...['Published 5', 'chapter 12', 'Issue 7 of 9', '1752444000', 'soon', '', '2025-07-14 or so', '9999'],
])('%s is none', (written) => expect(dateOf(written)).toBeNull())
