// All the admin says in Arabic, joined from the parts; fetched by a page that speaks it.
import type { Catalogue } from '../language.ts'
import { elements } from './elements.ts'
import { fields } from './fields.ts'
import { frame } from './frame.ts'
import { keys } from './keys.ts'
import { nouns } from './nouns.ts'
import { phrases } from './phrases.ts'
import { vocabulary } from './vocabulary.ts'
import { words } from './words.ts'

export const parts = { elements, fields, frame, keys, nouns, phrases, vocabulary, words }

export const arabic: Catalogue = Object.assign({}, ...Object.values(parts))
