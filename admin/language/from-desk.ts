// What the API says, in the language of the page: it speaks English alone, and is told by the catalogues `*/from-desk*.ts`.
import { dateFormat } from './formats.ts'
import { filledIn, tell } from './language.ts'
import { isRightToLeft } from './which.ts'

const days = dateFormat({ dateStyle: 'medium', timeZone: 'UTC' })
const writing = { isRightToLeft, fill: filledIn, days }

/** English of the API → the language of the page; what is not known there, as it came but kept to itself. */
export const fromDesk = (english: string): string =>
  tell ? (tell(english, writing) ?? filledIn('%{english}', { english })) : english
