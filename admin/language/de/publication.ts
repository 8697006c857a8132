// What `admin/publication` says, in German.
import type { Catalogue } from '../language.ts'

export const publication: Catalogue = {
  'A new revision is not published with its decision until somebody releases it.':
    'Eine neue Fassung wird erst veröffentlicht, wenn sie jemand freigibt, nicht schon mit der Entscheidung.',
  'End the hold': 'Wieder freigeben',
  'Evidence changed after it was given: judge it again first, if in doubt.':
    'Seit dem Urteil haben sich Belege geändert: im Zweifel erst erneut beurteilen.',
  'For an answer that should never have been given. No verdict is in force afterwards, the claim is open again, and the corrections list it with your reason.':
    'Für eine Antwort, die nie hätte gegeben werden dürfen. Danach gilt kein Urteil, die Behauptung ist wieder offen, und die Korrekturen führen sie mit Ihrem Grund auf.',
  Held: 'Zurückgehalten',
  'Held back so far: “%{reason}”': 'Bisher zurückgehalten: „%{reason}“',
  Hold: 'Zurückhalten',
  'Hold back the next revision': 'Nächste Fassung zurückhalten',
  'It is being judged again just now.': 'Sie wird gerade erneut beurteilt.',
  Publish: 'Veröffentlichen',
  'Publish this verdict': 'Dieses Urteil veröffentlichen',
  Published: 'Veröffentlicht',
  'Publishing cannot be undone. A public verdict can only be retracted, with a reason.':
    'Das Veröffentlichen lässt sich nicht rückgängig machen. Ein öffentliches Urteil kann nur mit Angabe eines Grundes zurückgenommen werden.',
  'Reason, for the desk': 'Grund, für die Redaktion',
  'Reason, for the public': 'Grund, für die Öffentlichkeit',
  Release: 'Freigeben',
  Released: 'Freigegeben',
  Retract: 'Zurücknehmen',
  'Retract the verdict': 'Urteil zurücknehmen',
  Retracted: 'Zurückgenommen',
  'Revision %{revision} was retracted from the public %{when}: %{reason}':
    'Fassung %{revision} wurde zurückgenommen (%{when}): %{reason}',
  'Revision %{verdictRevision} is published at once.':
    'Fassung %{verdictRevision} wird sofort veröffentlicht.',
  'Revision %{verdictRevision} replaces revision %{publishedRevision}, which stays readable.':
    'Fassung %{verdictRevision} ersetzt Fassung %{publishedRevision}, die lesbar bleibt.',
  'The hold ends with it: “%{reason}”': 'Damit endet die Zurückhaltung: „%{reason}“',
  'The next revision is published as soon as it is decided.':
    'Die nächste Fassung wird veröffentlicht, sobald entschieden ist.',
  'The public no longer sees revision %{revision} and is told why. On the desk the verdict stays in force; claims that lean on it are marked.':
    'Die Öffentlichkeit sieht Fassung %{revision} nicht mehr und erfährt den Grund. In der Redaktion gilt das Urteil weiter; Behauptungen, die sich darauf stützen, werden markiert.',
  'The public sees it from now on. Each revision that follows replaces it as soon as it is decided.':
    'Ab jetzt ist es öffentlich. Jede weitere Fassung ersetzt es, sobald sie entschieden ist.',
  'The public sees revision %{publishedRevision}. Your answer is held back: %{reason}':
    'Öffentlich ist Fassung %{publishedRevision}. Ihre Antwort wird zurückgehalten: %{reason}',
  'The public sees revision %{publishedRevision}. Your answer replaces it at once.':
    'Öffentlich ist Fassung %{publishedRevision}. Ihre Antwort ersetzt sie sofort.',
  Void: 'Aufheben',
  'Void the verdict': 'Urteil aufheben',
  'What is public is retracted.': 'Was öffentlich ist, wird zurückgenommen.',
  'What is public now stays public.': 'Was jetzt öffentlich ist, bleibt öffentlich.',
  'revision %{publishedRevision}': 'Fassung %{publishedRevision}',
  'revision %{publishedRevision}, not yet revision %{verdictRevision}':
    'Fassung %{publishedRevision}, noch nicht Fassung %{verdictRevision}',
}
