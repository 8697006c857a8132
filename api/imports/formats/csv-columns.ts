// Which column of a table holds which part of a claim: guessed from the header, or as somebody said.

/** What a column can hold; the parts of `article.` and `source.` make one of each. */
export const columnFields = [
  'text',
  'headline',
  'quote',
  'speaker',
  'claimedOn',
  'language',
  'kinds',
  'topics',
  'externalId',
  'priority',
  'deadlineAt',
  'article.title',
  'article.url',
  'article.publisher',
  'article.author',
  'article.publishedOn',
  'article.text',
  'source.title',
  'source.url',
  'source.publisher',
  'source.level',
  'source.stance',
  'source.excerpt',
] as const
export type ColumnField = (typeof columnFields)[number]

/** Column → field; null for one that is left out. */
export type Mapping = Record<string, string | null>

/** Other words people head such columns with, in lower case without spaces and marks. */
const known: Record<ColumnField, readonly string[]> = {
  text: ['claim', 'claimtext', 'statement', 'claimreviewed', 'sentence', 'behauptung', 'aussage'],
  headline: ['headline', 'shorttitle'],
  quote: ['quotation', 'zitat', 'verbatim'],
  speaker: ['claimant', 'who', 'saidby', 'person', 'politician', 'sprecher'],
  claimedOn: ['date', 'claimdate', 'saidon', 'statedon', 'datum'],
  language: ['lang', 'sprache'],
  kinds: ['kind', 'type', 'claimtype', 'claimtypes'],
  topics: ['topic', 'subject', 'subjects', 'tags', 'tag', 'category', 'thema', 'themen'],
  externalId: ['id', 'rowid', 'ref', 'reference', 'key', 'nr', 'number'],
  priority: ['prio', 'importance'],
  deadlineAt: ['deadline', 'due', 'dueat'],
  'article.title': ['article', 'title', 'articleheadline'],
  'article.url': ['url', 'link', 'articlelink', 'address', 'originalclaimurl'],
  'article.publisher': ['publisher', 'outlet', 'publication', 'medium'],
  'article.author': ['author', 'byline'],
  'article.publishedOn': ['publishedon', 'published', 'publicationdate', 'datepublished'],
  'article.text': ['body', 'fulltext'],
  'source.title': ['source', 'evidence', 'quelle'],
  'source.url': ['sourcelink', 'evidenceurl'],
  'source.publisher': [],
  'source.level': [],
  'source.stance': ['stance'],
  'source.excerpt': ['excerpt'],
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The first column that fits a field has it; the rest are left out. */
export function guessMapping(columns: readonly string[]): Mapping {
  const taken = new Set<string>()
  const guess = (column: string): string | null => {
    const name = plain(column)
    const field = columnFields.find((each) => plain(each) === name || known[each].includes(name))
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  }
  return Object.fromEntries(columns.map((column) => [column, guess(column)]))
}

/** What is wrong with a mapping somebody gave, in a sentence; undefined when nothing is. */
export function mappingFault(mapping: Mapping, columns: readonly string[]): string | undefined {
  const fields = Object.values(mapping).filter((field) => field !== null)
  const missing = Object.keys(mapping).find((column) => !columns.includes(column))
  if (missing !== undefined) return `names the column “${missing}”, which the table does not have`
  const unknown = fields.find((field) => !columnFields.includes(field as ColumnField))
  if (unknown !== undefined) return `names the field “${unknown}”; there are ${columnFields.join(', ')}`
  const twice = fields.find((field, at) => fields.indexOf(field) !== at)
  if (twice !== undefined) return `gives ${twice} to two columns`
  return undefined
}

const several = new Set<string>(['kinds', 'topics'])
const listMarks = /[;|\n]/

/** The submission in a record; empty cells say nothing. */
export function submissionOf(record: readonly string[], fields: readonly (string | null)[]): object {
  const claim: Record<string, unknown> = {}
  for (const [at, field] of fields.entries()) {
    const cell = record[at]?.trim() ?? ''
    if (field === null || cell === '') continue
    const [group, part] = field.split('.')
    if (group !== undefined && part !== undefined) {
      claim[group] = { ...(claim[group] as object | undefined), [part]: cell }
    } else claim[field] = cellValue(field, cell)
  }
  return withTitles(claim)
}

function cellValue(field: string, cell: string): unknown {
  if (several.has(field)) return listOf(cell)
  if (field === 'priority' && /^-?\d{1,9}$/.test(cell)) return Number(cell)
  if (field === 'deadlineAt' && /^\d{4}-\d\d-\d\d$/.test(cell)) return `${cell}T00:00:00Z`
  return cell
}

function listOf(cell: string): string[] {
  const parts = listMarks.test(cell) ? cell.split(listMarks) : cell.split(',')
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))]
}

/** An article or a source of which only the address is given is called by it. */
function withTitles({ article, source, ...claim }: Record<string, unknown>): object {
  const titled = (given: unknown) => {
    const { title, url } = given as Record<string, string>
    return { ...(given as object), title: title ?? url }
  }
  return {
    ...claim,
    ...(article !== undefined && { article: titled(article) }),
    ...(source !== undefined && { sources: [titled(source)] }),
  }
}
