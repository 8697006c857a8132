// The main job on the embedded default.
import { test } from 'vitest'
import { openDeskForFile } from '../support/desk.ts'
import { decideAndExport, reopenAndCorrect } from './main-job.ts'

const desk = openDeskForFile()

test('a claim goes from submission to export, and history tells who did what', () => decideAndExport(desk))

test('a claim is reopened, decided anew, and the export owns up to the correction', () =>
  reopenAndCorrect(desk))
