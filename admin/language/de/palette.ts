// The palette in German.
import type { Catalogue } from '../language.ts'

export const palette: Catalogue = {
  'Add it as a source': 'Als Quelle hinzufügen',
  'All claims it makes': 'Alle Behauptungen daraus',
  'All claims with these words': 'Alle Behauptungen mit diesen Wörtern',
  'Claims it makes': 'Behauptungen daraus',
  'Desk and account': 'Redaktion und Konto',
  'Go to': 'Gehen zu',
  'Import the page as an article': 'Seite als Artikel importieren',
  'Looked at last': 'Zuletzt angesehen',
  'Not on the desk': 'Nicht im Bestand',
  'Nothing found for “%{words}” in claims, articles and sources.':
    'Nichts gefunden zu „%{words}“ in Behauptungen, Artikeln und Quellen.',
  'Nothing found.': 'Nichts gefunden.',
  'Pages, acts, words, or the address of a page': 'Seiten, Handlungen, Wörter oder die Adresse einer Seite',
  'Submit a claim it makes': 'Eine Behauptung daraus einreichen',
  'Submit as a claim': 'Als Behauptung einreichen',
  'What fits': 'Was passt',
  'With this address': 'Mit dieser Adresse',
  'all of them, and their switch': 'alle, und der Schalter dafür',
  'as of %{day}': 'Stand %{day}',
  'its text is fetched': 'ihr Text wird abgerufen',
  '%{smart_count} choice |||| %{smart_count} choices':
    '%{smart_count} Möglichkeit |||| %{smart_count} Möglichkeiten',
}
