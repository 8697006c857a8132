// The keys in German: those that act everywhere, and the list of all.
import type { Catalogue } from '../language.ts'

export const keys: Catalogue = {
  Close: 'Schließen',
  Ctrl: 'Strg',
  Esc: 'Esc',
  Everywhere: 'Überall',
  Inbox: 'Eingang',
  Keys: 'Tasten',
  'Off, every button stays, and Ctrl+Enter still sends. Keys never act while you write.':
    'Ausgeschaltet bleibt jeder Knopf, und Strg+Enter sendet weiterhin. Während Sie schreiben, wirken Tasten nie.',
  'Page ↑': 'Bild ↑',
  'Page ↓': 'Bild ↓',
  'Search or go to …': 'Suchen oder gehen zu …',
  'Single keys act': 'Einzelne Tasten wirken',
  'pages, records, and what can be done here': 'Seiten, Einträge und was hier getan werden kann',
  'this list, and the switch': 'diese Liste und der Schalter',
  'this page': 'diese Seite',
  'Search the list': 'Die Liste durchsuchen',
  'where the page has one': 'wo die Seite eine hat',
}
