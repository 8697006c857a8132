// What the API finds wrong with a field or a parameter, in German.
import type { Catalogue } from '../language.ts'

export const fields: Catalogue = {
  'is missing': 'fehlt',
  'is not known here': 'ist hier nicht bekannt',
  'and page exclude each other': 'und page schließen einander aus',
  'was given for sort=%{sort}': 'wurde für sort=%{sort} ausgegeben',
  'is not one this list gave': 'stammt nicht von dieser Liste',
  'is not a cursor this list gave': 'ist kein Cursor dieser Liste',
  'is not a cursor that was given here': 'ist kein Cursor, der hier ausgegeben wurde',
  'reaches deeper than %{most_count} rows; follow nextCursor instead':
    'reicht tiefer als %{most_count} Zeilen; folgen Sie stattdessen nextCursor',
  'is not a user of this desk': 'ist kein Konto dieser Redaktion',
  'is not your password': 'ist nicht Ihr Passwort',
  'must not be a password that many people have, for those are guessed first':
    'darf kein Passwort sein, das viele haben, denn die werden zuerst erraten',
  'must be an e-mail address': 'muss eine E-Mail-Adresse sein',
  'must have at least %{least_count} characters': 'muss mindestens %{least_count} Zeichen haben',
  'is taken': 'ist schon vergeben',
  'is needed: the article has no address to fetch it from':
    'ist nötig: Der Artikel hat keine Adresse, von der er abgerufen werden kann',
  'must be a language tag such as en or pt-BR': 'muss ein Sprachkürzel wie de oder pt-BR sein',
  'is needed, unless it is read from a page: `html`, or a `url` alone':
    'ist nötig, wenn nicht eine Seite gelesen wird: `html` oder nur eine `url`',
  'is needed: the page does not say what it is called': 'ist nötig: Die Seite sagt nicht, wie sie heißt',
  'is not an article of this desk': 'ist kein Artikel aus dem Bestand',
  'must not be before from': 'darf nicht vor dem Anfang liegen',
  'must not be before `from`': 'darf nicht vor dem Anfang liegen',
  'must be at most %{most_count} days after from': 'darf höchstens %{most_count} Tage nach dem Anfang liegen',
  'must be at most %{most_count} %{Unit}s after from':
    'darf höchstens %{most_count} %{Unit} nach dem Anfang liegen',
  'holds no text that could be read as an article': 'enthält keinen Text, der sich als Artikel lesen ließe',
  'holds no text that could be read': 'enthält keinen lesbaren Text',
  'comes instead of `text`, not beside it': 'ersetzt `text` und steht nicht daneben',
  'must be base64': 'muss base64 sein',
  'or `html` or `pdf`: only one of them': 'oder `html` oder `pdf`: nur eines davon',
  'is not a user who works on this desk': 'ist niemand, der hier mitarbeitet',
  'is a %{Role}, who may not review claims': 'hat die Rolle %{Role}, die keine Behauptungen prüfen darf',
  'must not be over already': 'darf nicht schon vorbei sein',
  'must not be before the prediction’s own last day, %{last_on}':
    'darf nicht vor dem letzten Tag der Vorhersage liegen, %{last_on}',
  'is nobody who reads notes on this desk': 'ist niemand, der hier Notizen liest',
  'says the same as %{Part}': 'sagt dasselbe wie %{Part}',
  'must not name a kind twice': 'darf keine Art zweimal nennen',
  'must not name a topic twice': 'darf kein Thema zweimal nennen',
  'or `article` is needed, one of them': 'oder `article` ist nötig, eines davon',
  'is frozen while the claim is decided': 'lässt sich nicht ändern, solange die Behauptung entschieden ist',
  'is frozen while it is reviewed': 'lässt sich während der Prüfung nicht ändern',
  'is not after `start` and inside the text': 'liegt nicht hinter `start` und innerhalb des Textes',
  'names a view that was put away': 'nennt eine Ansicht, die abgelegt wurde',
  'names no view of this desk': 'nennt keine Ansicht dieser Redaktion',
  'must be in the future': 'muss in der Zukunft liegen',
  'must not be in the future': 'darf nicht in der Zukunft liegen',
  'is not somebody who may review claims': 'ist niemand, der Behauptungen prüfen darf',
  'needs a source, a sourceId or verdictOf; only not_found can do without':
    'braucht eine Quelle oder ein Urteil; nur „gesucht, nicht gefunden“ kommt ohne aus',
  'gives a source and a sourceId; one of them is enough':
    'nennt eine neue Quelle und eine aus dem Bestand; eine davon genügt',
  'is given beside a source; one of them is enough': 'steht neben einer Quelle; eines davon genügt',
  'evidence without a source can only be not_found':
    'ein Beleg ohne Quelle kann nur „gesucht, nicht gefunden“ sein',
  'is not a source of this desk': 'ist keine Quelle aus dem Bestand',
  'is not a claim of this desk': 'ist keine Behauptung aus dem Bestand',
  'is a claim without a verdict in force': 'ist eine Behauptung ohne gültiges Urteil',
  'is not for %{format}, which cannot say that a claim left':
    'gilt nicht für %{format}, das nicht sagen kann, dass eine Behauptung weggefallen ist',
  'is not for an export of somebody who may not do that':
    'gilt nicht für den Export von jemandem, der das nicht darf',
  'is needed, or html, or url': 'ist nötig, oder html oder url',
  'must name at most %{most_count}': 'darf höchstens %{most_count} nennen',
  'is no filter of claims': 'ist kein Filter für Behauptungen',
  'is no filter of an export': 'ist kein Filter für einen Export',
  'must be well-formed Unicode (it holds a lone surrogate)':
    'muss wohlgeformtes Unicode sein (enthält ein einzelnes Surrogat)',
  'must not contain the character U+0000': 'darf das Zeichen U+0000 nicht enthalten',
  'must have at most %{most_count} characters': 'darf höchstens %{most_count} Zeichen haben',
  'must have at most 2048 characters': 'darf höchstens 2048 Zeichen haben',
  'must not be blank': 'darf nicht leer sein',
  'must be a whole number from %{least_count} to %{most_count}':
    'muss eine ganze Zahl von %{least_count} bis %{most_count} sein',
  'must be a number from 0 to 1, such as 0.85': 'muss eine Zahl von 0 bis 1 sein, wie 0.85',
  'is not a date of the calendar': 'ist kein Datum des Kalenders',
  'must be a date such as 2025, 2025-07 or 2025-07-14':
    'muss ein Datum wie 2025, 2025-07 oder 2025-07-14 sein',
  'must be an absolute http or https address': 'muss eine vollständige Adresse mit http oder https sein',
  'must be the id of %{What}, %{prefix}_…': 'muss die ID sein für: %{What}, %{prefix}_…',
  'must be a JSON object of column and field, or null':
    'muss ein JSON-Objekt aus Spalte und Feld sein, oder null',
  'is needed: no column is known to hold the text of the claims':
    'ist nötig: Von keiner Spalte ist bekannt, dass sie den Text der Behauptungen enthält',
  'is only for claims that are related': 'gilt nur für verwandte Behauptungen',
  'is not a batch of decisions that you made': 'ist keine Reihe von Entscheidungen, die Sie getroffen haben',
  'is the claim itself': 'ist die Behauptung selbst',
  'is not a revision the public has seen': 'ist keine Fassung, die öffentlich zu sehen war',
  'is for predictions; the claim is none': 'gilt für Vorhersagen; die Behauptung ist keine',
  '%{Outcome} fits the verdict %{Fitting}, not %{Verdict}':
    '„%{Outcome}“ passt zum Urteil „%{Fitting}“, nicht zu „%{Verdict}“',
  'a recheck confirms the answer in force, %{rating}; reopen the claim for a correction or an update':
    'eine Nachprüfung bestätigt die gültige Antwort, %{rating}; für eine Korrektur oder Aktualisierung nehmen Sie die Behauptung wieder auf',
  'needs a verdict, a rating or the outcome of a prediction':
    'braucht ein Urteil, eine Einstufung oder den Ausgang einer Vorhersage',
  'must be later than asOf, the day it was right for': 'muss nach dem Tag liegen, für den es galt',
  'needs overtakenOn': 'braucht den Tag, an dem es überholt wurde',
  'must be update where overtakenOn is given':
    'muss „Aktualisierung“ sein, wenn der Tag des Überholtseins angegeben ist',
  'must cover every verdict': 'muss jedes Urteil abdecken',
  'must not name a label twice': 'darf keine Bezeichnung zweimal nennen',
  "is not on the desk's scale; it has %{labels}":
    'steht nicht auf der Skala der Redaktion; sie hat %{labels}',
  '"%{label}" stands for the verdict %{Verdict}, not %{Given}':
    '„%{label}“ steht für das Urteil „%{Verdict}“, nicht „%{Given}“',
  'needs derivedFromId: what it is derived from': 'braucht die Quelle, aus der es abgeleitet ist',
  'or `derivedFrom` is needed, one of them': 'oder `derivedFrom` ist nötig, eines davon',
  'must not name a source twice': 'darf keine Quelle zweimal nennen',
  'is needed: the source has no address to fetch it from':
    'ist nötig: Die Quelle hat keine Adresse, von der sie abgerufen werden kann',
  'gives an article and an articleId; one of them is enough':
    'nennt einen neuen Artikel und einen aus dem Bestand; einer davon genügt',
  'needs an article: the text the quote is taken from':
    'braucht einen Artikel: den Text, aus dem das Zitat stammt',
  'is needed, with its article, to add an appearance to the claim there is':
    'ist mit seinem Artikel nötig, um der vorhandenen Behauptung eine Fundstelle hinzuzufügen',
  'must not name an event twice': 'darf kein Ereignis zweimal nennen',
  'is not on the public network': 'liegt nicht im öffentlichen Netz',
  'must begin with https:': 'muss mit https: beginnen',
  'names the column “%{column}”, which the table does not have':
    'nennt die Spalte „%{column}“, die es in der Tabelle nicht gibt',
  'names the field “%{field}”; there are %{fields}': 'nennt das Feld „%{field}“; es gibt %{fields}',
  'gives %{field} to two columns': 'gibt %{field} zwei Spalten',
}
