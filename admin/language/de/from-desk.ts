// All the API says, in German, joined from the parts; fetched by a page that speaks it.
import { tellerOf } from '../telling.ts'
import { acts } from './from-desk-acts.ts'
import { fields } from './from-desk-fields.ts'
import { pages } from './from-desk-pages.ts'
import { titles } from './from-desk-titles.ts'
import { words } from './from-desk-words.ts'

export const parts = { acts, fields, pages, titles, words }

export const tell = tellerOf(Object.assign({}, ...Object.values(parts)))
