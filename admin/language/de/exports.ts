// What the page of exports says, in German.
import type { Catalogue } from '../language.ts'

export const exports: Catalogue = {
  'Filtered as the list was: %{filters}.': 'Gefiltert wie die Liste: %{filters}.',
  Format: 'Format',
  'Only claims the public sees a verdict on': 'Nur Behauptungen mit öffentlichem Urteil',
  'Drop these filters': 'Diese Filter verwerfen',
  Download: 'Herunterladen',
  'Download claims': 'Behauptungen herunterladen',
  'Save this choice': 'Diese Auswahl speichern',
  'Save and show the key': 'Speichern und Schlüssel zeigen',
  'Who it is for, or what it holds': 'Für wen er ist oder was er enthält',
  'Send verdicts that are not published, too': 'Auch unveröffentlichte Urteile senden',
  'Otherwise it sends what the public sees': 'Sonst wird gesendet, was öffentlich ist',
  'Saved exports': 'Gespeicherte Exporte',
  'Nothing is saved yet': 'Noch nichts gespeichert',
  'Save what is chosen above under a name: it gets an address that stays and a key of its own, for an archive, a partner or a program. It sends what is published.':
    'Die Auswahl oben lässt sich unter einem Namen speichern: Sie erhält eine feste Adresse und einen eigenen Schlüssel, für ein Archiv, Partner oder ein Programm. Gesendet wird, was veröffentlicht ist.',
  'The key of “%{name}”': 'Der Schlüssel von „%{name}“',
  'It is shown only now. Whoever has it can fetch this export and nothing else of the desk. Send it by a channel you trust; a new key closes the one before.':
    'Er wird nur jetzt gezeigt. Wer ihn hat, kann diesen Export abrufen und sonst nichts. Senden Sie ihn auf einem vertrauenswürdigen Weg; ein neuer Schlüssel macht den alten ungültig.',
  '%{format}: %{filters}; unpublished verdicts, too': '%{format}: %{filters}; auch unveröffentlichte Urteile',
  '%{format}: %{filters}; what is published': '%{format}: %{filters}; nur Veröffentlichtes',
  'Saved by %{name}, %{when}; its key begins with %{key}':
    'Gespeichert von %{name}, %{when}; der Schlüssel beginnt mit %{key}',
  'Copy the address': 'Adresse kopieren',
  'Copy the curl line': 'curl-Zeile kopieren',
  'Give “%{name}” a new key?': '„%{name}“ einen neuen Schlüssel geben?',
  'Make a new key': 'Neuen Schlüssel anlegen',
  'The key before opens nothing any more. Whoever fetches this export needs the new one, which is shown once.':
    'Der bisherige Schlüssel öffnet nichts mehr. Wer diesen Export abruft, braucht den neuen, der einmal gezeigt wird.',
  'Put away': 'Ablegen',
  'Put “%{name}” away?': '„%{name}“ ablegen?',
  'Put it away': 'Ablegen',
  'Its address sends nothing any more, and that cannot be taken back.':
    'Unter der Adresse wird nichts mehr gesendet, und das lässt sich nicht rückgängig machen.',
  'NDJSON, one claim a line': 'NDJSON, eine Behauptung je Zeile',
  'CSV, for spreadsheets': 'CSV, für Tabellen',
  'Web Annotations (W3C)': 'Web Annotations (W3C)',
  '%{one} or %{other}': '%{one} oder %{other}',
  'all verdicts': 'alle Urteile',
  '%{field} %{values}': '%{field}: %{values}',
}
