// The order of the test files: the long ones first, so that none is left to run alone when all others are done.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, longest first; all others of a project come after, as vitest orders them. */
const long = [
  'admin/every-page',
  'fuzz/openapi',
  'admin/reader',
  'admin/board',
  'model/desk-model',
  'admin/desk-screen',
  'admin/main-job',
  'remote/several-processes',
  'admin/acts',
  'admin/rounds',
  'admin/matches',
  'admin/imports',
  'contract/answers',
  'contract/ownership',
  'contract/access',
  'contract/idempotency',
].map((name) => `test/${name}.test.ts`)

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.toSorted((one, other) => (one.project === other.project ? placeOf(one) - placeOf(other) : 0))
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const at = long.findIndex((name) => moduleId.endsWith(name))
  return at === -1 ? long.length : at
}
