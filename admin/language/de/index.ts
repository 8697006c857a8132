// All the admin says in German, joined from the parts; fetched by a page that speaks it.
import type { Catalogue } from '../language.ts'
import { apiKeys } from './api-keys.ts'
import { articles } from './articles.ts'
import { board } from './board.ts'
import { bookmarklet } from './bookmarklet.ts'
import { claimForms } from './claim-forms.ts'
import { claimPage } from './claim-page.ts'
import { claims } from './claims.ts'
import { corrections } from './corrections.ts'
import { desk } from './desk.ts'
import { deskActs } from './desk-acts.ts'
import { due } from './due.ts'
import { elements } from './elements.ts'
import { erasure } from './erasure.ts'
import { exports } from './exports.ts'
import { fields } from './fields.ts'
import { frame } from './frame.ts'
import { history } from './history.ts'
import { historyActs } from './history-acts.ts'
import { historyBursts } from './history-bursts.ts'
import { historySentences } from './history-sentences.ts'
import { imports } from './imports.ts'
import { inbox } from './inbox.ts'
import { insights } from './insights.ts'
import { keys } from './keys.ts'
import { live } from './live.ts'
import { matches } from './matches.ts'
import { nouns } from './nouns.ts'
import { palette } from './palette.ts'
import { password } from './password.ts'
import { phrases } from './phrases.ts'
import { publication } from './publication.ts'
import { reader } from './reader.ts'
import { requests } from './requests.ts'
import { session } from './session.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { start } from './start.ts'
import { today } from './today.ts'
import { unsaved } from './unsaved.ts'
import { users } from './users.ts'
import { vocabulary } from './vocabulary.ts'
import { webhooks } from './webhooks.ts'
import { words } from './words.ts'

export const parts = {
  apiKeys,
  articles,
  board,
  bookmarklet,
  claimForms,
  claimPage,
  claims,
  corrections,
  desk,
  deskActs,
  due,
  elements,
  erasure,
  exports,
  fields,
  frame,
  history,
  historyActs,
  historyBursts,
  historySentences,
  imports,
  inbox,
  insights,
  keys,
  live,
  matches,
  nouns,
  palette,
  password,
  phrases,
  publication,
  reader,
  requests,
  session,
  settings,
  sources,
  start,
  today,
  unsaved,
  users,
  vocabulary,
  webhooks,
  words,
}

export const german: Catalogue = Object.assign({}, ...Object.values(parts))
