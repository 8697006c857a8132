// Before each file of tests: every property draws from the same seed.
import fc from 'fast-check'
import { seed } from './seed.ts'

fc.configureGlobal({ seed })
