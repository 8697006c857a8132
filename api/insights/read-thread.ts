// The thread that reads insights of many decisions: a connection and a heap of its own, one question after another.
import { openScanner } from '../../db/store.ts'
import { answerQuestions, path } from '../thread-entry.ts'
import { type Asked, readInsights } from './read.ts'

const db = await openScanner(path)
answerQuestions((asked: Asked) => readInsights(db, asked))
