// The pages of articles and of the texts that are kept, in German.
import type { Catalogue } from '../language.ts'

export const articles: Catalogue = {
  'About the article': 'Über den Artikel',
  Author: 'Autorschaft',
  'Added by': 'Hinzugefügt von',
  'Add article': 'Artikel hinzufügen',
  'Article added': 'Artikel hinzugefügt',
  'How it comes': 'Wie er kommt',
  'The page is fetched now; its title, author and date are read from it':
    'Die Seite wird jetzt abgerufen; Titel, Autorschaft und Datum werden ihr entnommen',
  HTML: 'HTML',
  'Read from the page unless given': 'Wird der Seite entnommen, wenn leer',
  'Publisher, author, date, language': 'Herausgeber, Autorschaft, Datum, Sprache',
  'Language of the article': 'Sprache des Artikels',
  Text: 'Text',
  'Pasted in full, it lets the desk find each quote in it':
    'Vollständig eingefügt, lässt sich jedes Zitat darin finden',
  Read: 'Lesen',
  Versions: 'Fassungen',
  'About & history': 'Angaben & Verlauf',
  'Parts of this article': 'Teile dieses Artikels',
  'Search articles': 'Artikel suchen',
  'An article comes with the first claim that names it, or is pasted or fetched here.':
    'Ein Artikel kommt mit der ersten Behauptung, die ihn nennt, oder wird hier eingefügt oder abgerufen.',
  'Version %{number}': 'Fassung %{number}',
  'Could not be read': 'Nicht lesbar',
  'This article': 'Dieser Artikel',
  Texts: 'Texte',
  'No text yet': 'Noch kein Text',
  'With a text the desk can find quotes and excerpts in it, and tell when they change.':
    'In einem Text lassen sich Zitate und Auszüge finden, und es fällt auf, wenn sie sich ändern.',
  'pasted by %{name}, %{when}': 'eingefügt von %{name}, %{when}',
  'fetched by %{name}, %{when}': 'abgerufen von %{name}, %{when}',
  'uploaded by %{name}, %{when}': 'hochgeladen von %{name}, %{when}',
  'imported by %{name}, %{when}': 'importiert von %{name}, %{when}',
  '%{smart_count} character |||| %{smart_count} characters':
    '%{smart_count} Zeichen |||| %{smart_count} Zeichen',
  'Close version %{number}': 'Fassung %{number} schließen',
  'Read version %{number}': 'Fassung %{number} lesen',
  'Claims it makes#article': 'Seine Behauptungen',
  'No claims of it yet': 'Noch keine Behauptungen daraus',
  'Take what it says apart into statements that can be checked.':
    'Zerlegen Sie, was er sagt, in Aussagen, die sich prüfen lassen.',
  'Paste the text': 'Text einfügen',
  'Paste the page’s HTML': 'HTML der Seite einfügen',
  'Fetch it from its address': 'Von der Adresse abrufen',
}
