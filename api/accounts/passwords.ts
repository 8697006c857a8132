// What is kept of a password that somebody chose: a slow hash, and nothing at all of one that many people have.
import common from '@zxcvbn-ts/language-common/src/passwords.json' with { type: 'json' }
import { hashPassword } from 'better-auth/crypto'
import { leastPassword } from '../../db/vocabulary.ts'
import { invalid } from '../problems.ts'

/** Of the 49,000 that were found most often where passwords leaked, those that are long enough to be chosen here. */
const guessedFirst: ReadonlySet<string> = new Set(common.filter(({ length }) => length >= leastPassword))

/** @throws Problem `invalid-request` at `/password` for one that is guessed first */
export async function hashChosen(password: string): Promise<string> {
  if (guessedFirst.has(password.toLowerCase()))
    throw invalid('/password', 'must not be a password that many people have, for those are guessed first')
  return hashPassword(password)
}
