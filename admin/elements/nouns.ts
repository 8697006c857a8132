// What is said of each kind of record where pages and lists of all kinds are alike.
import { t } from '../language/language.ts'

/** Records with a page of their own: what is said where one is missing, and the heading of the page it is changed on. */
export const nounWords = {
  article: {
    noSuch: t('No such article'),
    notLoaded: t('This article did not load'),
    nowhere: t('There is no article at this address'),
    all: t('All articles'),
    edit: t('Edit article'),
  },
  claim: {
    noSuch: t('No such claim'),
    notLoaded: t('This claim did not load'),
    nowhere: t('There is no claim at this address'),
    all: t('All claims'),
    edit: t('Edit claim'),
  },
  import: {
    noSuch: t('No such import'),
    notLoaded: t('This import did not load'),
    nowhere: t('There is no import at this address'),
    all: t('All imports'),
    edit: t('Edit import'),
  },
  request: {
    noSuch: t('No such request'),
    notLoaded: t('This request did not load'),
    nowhere: t('There is no request at this address'),
    all: t('All requests'),
    edit: t('Edit request'),
  },
  source: {
    noSuch: t('No such source'),
    notLoaded: t('This source did not load'),
    nowhere: t('There is no source at this address'),
    all: t('All sources'),
    edit: t('Edit source'),
  },
  user: {
    noSuch: t('No such user'),
    notLoaded: t('This user did not load'),
    nowhere: t('There is no user at this address'),
    all: t('All users'),
    edit: t('Edit user'),
  },
  webhook: {
    noSuch: t('No such webhook'),
    notLoaded: t('This webhook did not load'),
    nowhere: t('There is no webhook at this address'),
    all: t('All webhooks'),
    edit: t('Edit webhook'),
  },
}

export type Noun = keyof typeof nounWords

interface ListWords {
  counted: (count: number) => string
  none: string
  /** Where it can be searched. */
  noneFits?: string
}

/** What a list says of itself. */
export const listWords: Record<
  'article' | 'correction' | 'import' | 'key' | 'request' | 'source' | 'user' | 'webhook',
  ListWords
> = {
  article: {
    counted: (count) => t('%{smart_count} article |||| %{smart_count} articles', count),
    none: t('No articles yet'),
    noneFits: t('No article has all of these words.'),
  },
  correction: {
    counted: (count) => t('%{smart_count} correction |||| %{smart_count} corrections', count),
    none: t('No corrections yet'),
  },
  import: {
    counted: (count) => t('%{smart_count} import |||| %{smart_count} imports', count),
    none: t('No imports yet'),
  },
  key: {
    counted: (count) => t('%{smart_count} key |||| %{smart_count} keys', count),
    none: t('No keys yet'),
  },
  request: {
    counted: (count) => t('%{smart_count} request |||| %{smart_count} requests', count),
    none: t('No requests yet'),
  },
  source: {
    counted: (count) => t('%{smart_count} source |||| %{smart_count} sources', count),
    none: t('No sources yet'),
    noneFits: t('No source has all of these words.'),
  },
  user: {
    counted: (count) => t('%{smart_count} user |||| %{smart_count} users', count),
    none: t('No users yet'),
  },
  webhook: {
    counted: (count) => t('%{smart_count} webhook |||| %{smart_count} webhooks', count),
    none: t('No webhooks yet'),
  },
}

export type ListedNoun = keyof typeof listWords
