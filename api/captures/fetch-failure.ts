// Why a page could not be fetched, in a word and in a sentence fit to be shown.
import type { FetchFailureReason } from '../../db/vocabulary.ts'

export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly reason: FetchFailureReason
  readonly httpStatus: number | undefined

  constructor(reason: FetchFailureReason, message: string, httpStatus?: number) {
    super(message)
    this.reason = reason
    this.httpStatus = httpStatus
  }
}
