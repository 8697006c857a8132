// What the pages about imports say, in German.
import type { Catalogue } from '../language.ts'

export const imports: Catalogue = {
  'What the columns hold': 'Was die Spalten enthalten',
  'Say which column holds the claims.': 'Geben Sie an, welche Spalte die Behauptungen enthält.',
  Column: 'Spalte',
  Holds: 'Enthält',
  'For example': 'Zum Beispiel',
  '(no name)': '(ohne Namen)',
  '%{name} holds': '%{name} enthält',
  'Left out': 'Weglassen',
  Nothing: 'Nichts',
  '%{smart_count} row failed |||| %{smart_count} rows failed':
    '%{smart_count} Zeile fehlgeschlagen |||| %{smart_count} Zeilen fehlgeschlagen',
  'Download these rows': 'Diese Zeilen herunterladen',
  'The file names the reason beside each row. Mended, it can be imported as it is: rows that came in already are known again.':
    'Die Datei nennt zu jeder Zeile den Grund. Verbessert lässt sie sich so importieren, wie sie ist: Zeilen, die schon da sind, werden wiedererkannt.',
  'What to import': 'Was importiert wird',
  'What would happen': 'Was geschehen würde',
  'Import %{smart_count} claim |||| Import %{smart_count} claims':
    '%{smart_count} Behauptung importieren |||| %{smart_count} Behauptungen importieren',
  'Import#act': 'Importieren',
  '%{smart_count} row would become a claim |||| %{smart_count} rows would become claims':
    '%{smart_count} Zeile würde zu einer Behauptung |||| %{smart_count} Zeilen würden zu Behauptungen',
  '%{smart_count} row is on the desk already |||| %{smart_count} rows are on the desk already':
    '%{smart_count} Zeile ist schon im Bestand |||| %{smart_count} Zeilen sind schon im Bestand',
  '%{smart_count} row cannot be read and would be left out |||| %{smart_count} rows cannot be read and would be left out':
    '%{smart_count} Zeile ist nicht lesbar und fiele weg |||| %{smart_count} Zeilen sind nicht lesbar und fielen weg',
  'Of %{smart_count} row: %{parts}. Nothing is stored yet. |||| Of %{smart_count} rows: %{parts}. Nothing is stored yet.':
    'Von %{smart_count} Zeile: %{parts}. Noch ist nichts gespeichert. |||| Von %{smart_count} Zeilen: %{parts}. Noch ist nichts gespeichert.',
  Resume: 'Fortsetzen',
  'Cancel this import?': 'Diesen Import abbrechen?',
  'Cancel the import': 'Import abbrechen',
  'Go on with it': 'Weiter importieren',
  'What it has stored stays, and can be taken back afterwards; the rest of the file is dropped.':
    'Was gespeichert ist, bleibt und lässt sich danach zurücknehmen; der Rest der Datei entfällt.',
  'Import %{state}: %{counts}': 'Import: %{state}. %{counts}',
  'Import %{share}': 'Import %{share}',
  'Import: %{state}, %{counts}': 'Import: %{state}, %{counts}',
  'Bring claims in from a file: a table, lines of JSON, ClaimReview of other desks, AVeriTeC. Every import is tried first, can be paused, and taken back until somebody has judged its claims.':
    'Behauptungen aus einer Datei holen: eine Tabelle, Zeilen in JSON, ClaimReview anderer Redaktionen, AVeriTeC. Jeder Import wird zuerst erprobt, lässt sich anhalten und zurücknehmen, solange niemand seine Behauptungen beurteilt hat.',
  Import: 'Import',
  Progress: 'Fortschritt',
  By: 'Von',
  'An upload (%{format})': 'Ein Upload (%{format})',
  File: 'Datei',
  Begun: 'Begonnen',
  Ended: 'Beendet',
  'Choose a file': 'Datei wählen',
  'File to import': 'Datei zum Importieren',
  'or drop one here:': 'oder hier ablegen:',
  'CSV, NDJSON, JSON‑LD, HTML; up to 200 MB': 'CSV, NDJSON, JSON‑LD, HTML; bis 200 MB',
  'It holds': 'Sie enthält',
  'Or paste it': 'Oder einfügen',
  Pasted: 'Eingefügt',
  'Try it': 'Probelauf',
  '%{smart_count} row |||| %{smart_count} rows': '%{smart_count} Zeile |||| %{smart_count} Zeilen',
  '– first in row %{rows} |||| – first in rows %{rows}':
    '– zuerst in Zeile %{rows} |||| – zuerst in den Zeilen %{rows}',
  'Checked by': 'Geprüft von',
  'The first rows': 'Die ersten Zeilen',
  'Undo this import': 'Import zurücknehmen',
  'The import is being undone': 'Der Import wird zurückgenommen',
  'The import was undone.': 'Der Import wurde zurückgenommen.',
  'Stands in the history of every claim that is taken back':
    'Steht im Verlauf jeder zurückgenommenen Behauptung',
  '%{smart_count} was judged |||| %{smart_count} were judged':
    '%{smart_count} wurde beurteilt |||| %{smart_count} wurden beurteilt',
  '%{smart_count} was changed or added to since |||| %{smart_count} were changed or added to since':
    '%{smart_count} wurde seither geändert oder ergänzt |||| %{smart_count} wurden seither geändert oder ergänzt',
  '%{smart_count} was withdrawn or merged before |||| %{smart_count} were withdrawn or merged before':
    '%{smart_count} wurde zuvor zurückgezogen oder zusammengeführt |||| %{smart_count} wurden zuvor zurückgezogen oder zusammengeführt',
  '%{smart_count} claim is withdrawn. |||| %{smart_count} claims are withdrawn.':
    '%{smart_count} Behauptung wird zurückgezogen. |||| %{smart_count} Behauptungen werden zurückgezogen.',
  'None stays.': 'Keine bleibt.',
  '%{smart_count} claim stays as it is: %{reasons}. |||| %{smart_count} claims stay as they are: %{reasons}.':
    '%{smart_count} Behauptung bleibt, wie sie ist: %{reasons}. |||| %{smart_count} Behauptungen bleiben, wie sie sind: %{reasons}.',
  'By %{name}: %{reason}': 'Von %{name}: %{reason}',
  'Claims that stay': 'Behauptungen, die bleiben',
  'was judged': 'wurde beurteilt',
  'was changed or added to': 'wurde geändert oder ergänzt',
  'The claim': 'Die Behauptung',
  'Quote, verbatim': 'Zitat, wörtlich',
  'When it was said': 'Wann es gesagt wurde',
  'Its id elsewhere': 'Kennung anderswo',
  'Article: title': 'Artikel: Titel',
  'Article: address': 'Artikel: Adresse',
  'Article: publisher': 'Artikel: Herausgeber',
  'Article: author': 'Artikel: Autorschaft',
  'Article: date': 'Artikel: Datum',
  'Article: text': 'Artikel: Text',
  'Source: title': 'Quelle: Titel',
  'Source: address': 'Quelle: Adresse',
  'Source: publisher': 'Quelle: Herausgeber',
  'Source: primary or secondary': 'Quelle: primär oder sekundär',
  'Source: supports or refutes': 'Quelle: stützt oder widerlegt',
  'Source: excerpt': 'Quelle: Auszug',
  'Coming in': 'Wird übertragen',
  'Waiting its turn': 'Wartet auf Start',
  Running: 'Läuft',
  Finished: 'Abgeschlossen',
  Cancelled: 'Abgebrochen',
  'Being undone': 'Wird zurückgenommen',
  '%{count} new': '%{count} neu',
  '%{count} known': '%{count} bekannt',
  '%{count} failed': '%{count} fehlgeschlagen',
  '%{smart_count} rows: %{counts} |||| %{smart_count} rows: %{counts}':
    '%{smart_count} Zeile: %{counts} |||| %{smart_count} Zeilen: %{counts}',
  '%{done} of %{smart_count} rows: %{counts} |||| %{done} of %{smart_count} rows: %{counts}':
    '%{done} von %{smart_count} Zeile: %{counts} |||| %{done} von %{smart_count} Zeilen: %{counts}',
  '%{rate} rows a second': '%{rate} Zeilen je Sekunde',
  'nearly done': 'fast fertig',
  'about %{smart_count} second left |||| about %{smart_count} seconds left':
    'noch etwa %{smart_count} Sekunde |||| noch etwa %{smart_count} Sekunden',
  'about %{smart_count} minute left |||| about %{smart_count} minutes left':
    'noch etwa %{smart_count} Minute |||| noch etwa %{smart_count} Minuten',
  'about %{smart_count} hour left |||| about %{smart_count} hours left':
    'noch etwa %{smart_count} Stunde |||| noch etwa %{smart_count} Stunden',
  'Claims, one a line as JSON (NDJSON)': 'Behauptungen, je Zeile eine als JSON (NDJSON)',
  'A table (CSV)': 'Eine Tabelle (CSV)',
  'ClaimReview or a DataFeed (JSON-LD)': 'ClaimReview oder ein DataFeed (JSON-LD)',
  'A page with ClaimReview in it (HTML)': 'Eine Seite mit ClaimReview (HTML)',
  'Failed#job': 'Fehlgeschlagen',
  'Taken back#import': 'Zurückgenommen',
}
