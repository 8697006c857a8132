// The pages of sources, in German.
import type { Catalogue } from '../language.ts'

export const sources: Catalogue = {
  'The file is larger than %{size} MB.': 'Die Datei ist größer als %{size} MB.',
  'The file %{fault}.': 'Die Datei ist nicht zu gebrauchen: %{fault}.',
  'Text of the file kept': 'Text der Datei aufbewahrt',
  'Fetch again': 'Erneut abrufen',
  'Fetch it': 'Abrufen',
  'Being fetched …': 'Wird abgerufen …',
  'It is fetched in the background': 'Der Abruf läuft im Hintergrund',
  'Paste a text': 'Text einfügen',
  'Keep this text': 'Diesen Text aufbewahren',
  'Text kept': 'Text aufbewahrt',
  'It is kept as it is now, with its time and its SHA-256, and never changed.':
    'Er wird aufbewahrt, wie er jetzt ist, mit Zeitpunkt und SHA-256, und nie geändert.',
  'Upload a PDF': 'PDF hochladen',
  'PDF of the source': 'PDF der Quelle',
  'Add source': 'Quelle hinzufügen',
  'Source added': 'Quelle hinzugefügt',
  'Why you change it': 'Warum Sie das ändern',
  'Kept in the history': 'Bleibt im Verlauf',
  'Primary: stands close to what it speaks of': 'Primär: steht dem nahe, wovon sie spricht',
  'Who owns the publisher, where that matters': 'Wem der Herausgeber gehört, wo das eine Rolle spielt',
  'The source this one is derived from; ten reprints of one report have one origin':
    'Die Quelle, aus der diese abgeleitet ist; zehn Abdrucke eines Berichts haben einen Ursprung',
  'In what way': 'Auf welche Weise',
  'Why it is thought to rest on that': 'Warum anzunehmen ist, dass sie darauf beruht',
  'Its origin is known': 'Ursprung bekannt',
  'Off: it rests on something that could not be identified':
    'Aus: Sie beruht auf etwas, das nicht zu ermitteln war',
  'Search sources': 'Quellen suchen',
  'Sources come with the evidence they give, or are added here.':
    'Quellen kommen mit den Belegen, die sie liefern, oder werden hier hinzugefügt.',
  Origin: 'Ursprung',
  'Not known': 'Nicht bekannt',
  'Its own': 'Sie selbst',
  'This source': 'Diese Quelle',
  'About the source': 'Über die Quelle',
  'Not named outside the desk': 'Außerhalb der Redaktion nicht genannt',
  'Whether it stands': 'Ob sie noch gilt',
  'Where it comes from': 'Woher sie stammt',
  'It rests on something that could not be identified.': 'Sie beruht auf etwas, das nicht zu ermitteln war.',
  'It rests on no other source: it is its own origin.':
    'Sie beruht auf keiner anderen Quelle: Sie ist selbst der Ursprung.',
  'It is %{derived} %{source}.': 'Sie ist %{derived} %{source}.',
  'derived from': 'abgeleitet aus',
  'another source': 'einer anderen Quelle',
  'At the root stands %{source}.': 'Am Anfang steht %{source}.',
  'Why: %{reason}': 'Warum: %{reason}',
  'Resting on it:': 'Darauf beruhen:',
  'Claims that lean on it': 'Behauptungen, die sich darauf stützen',
  'All %{smart_count} claim |||| All %{smart_count} claims':
    'Die %{smart_count} Behauptung |||| Alle %{smart_count} Behauptungen',
  'It is not given as evidence for any claim.': 'Sie dient für keine Behauptung als Beleg.',
  'Change its standing': 'Geltung ändern',
  'Standing noted; the claims that lean on it are marked':
    'Geltung vermerkt; die Behauptungen, die sich darauf stützen, sind markiert',
  Standing: 'Geltung',
  'A retracted source counts for no origin': 'Eine zurückgenommene Quelle zählt nicht als Ursprung',
  'What its publisher did': 'Was der Herausgeber getan hat',
  'And how it is known': 'Und woher das bekannt ist',
}
