// What the API says, in the language of the page: it speaks English alone, and is told by the catalogues `*/from-desk*.ts`.
import { filledIn, tell } from './language.ts'

/** English of the API → the language of the page; what is not known there, as it came. */
export const fromDesk = (english: string): string => tell?.(english, filledIn) ?? english
