// What the settings say, in German: the policy, the scale, the desk, and how far reviewers agree.
import type { Catalogue } from '../language.ts'

export const settings: Catalogue = {
  'Agreement of the reviewers': 'Übereinstimmung der Prüfungen',
  '%{smart_count} pair of reviews so far. Fewer than %{fewest} say nothing worth knowing. |||| %{smart_count} pairs of reviews so far. Fewer than %{fewest} say nothing worth knowing.':
    'Bisher %{smart_count} Paar von Prüfungen. Weniger als %{fewest} sagen nichts aus. |||| Bisher %{smart_count} Paare von Prüfungen. Weniger als %{fewest} sagen nichts aus.',
  'Pairs of reviews': 'Paare von Prüfungen',
  'Same verdict': 'Gleiches Urteil',
  'Cohen’s kappa': 'Cohens Kappa',
  'not defined: only one verdict was ever given': 'nicht definiert: Es gab immer dasselbe Urteil',
  '%{kappa} (1 is full agreement, 0 what chance would bring)':
    '%{kappa} (1 ist volle Übereinstimmung, 0 ist Zufall)',
  'What the first and the second review said': 'Was die erste und die zweite Prüfung ergaben',
  'First review': 'Erste Prüfung',
  'Second: %{verdict}': 'Zweite: %{verdict}',
  'Contact for readers': 'Kontakt für das Publikum',
  'An address of e-mail, or of a page; the public pages show it':
    'Eine E-Mail-Adresse oder die Adresse einer Seite; sie steht auf den öffentlichen Seiten',
  'Licence of what the desk publishes': 'Lizenz des Veröffentlichten',
  'A name of SPDX, such as CC-BY-4.0, or an address; exports and public pages carry it':
    'Eine SPDX-Kennung wie CC-BY-4.0 oder eine Adresse; sie steht in Exporten und auf öffentlichen Seiten',
  'Name the people who decided and judged evidence in exports and public pages':
    'In Exporten und auf öffentlichen Seiten nennen, wer entschieden und Belege beurteilt hat',
  'None#contact': 'Keiner',
  Licence: 'Lizenz',
  'None#licence': 'Keine',
  'Names people in exports and public pages': 'Nennt Personen in Exporten und auf öffentlichen Seiten',
  'Days until a verdict is looked at again': 'Tage, bis ein Urteil wieder geprüft wird',
  'By the main kind of the claim. Empty: never, as for what happened and stays so.':
    'Nach der Hauptart der Behauptung. Leer: nie, etwa bei Geschehenem, das so bleibt.',
  'Days it may be due before it is overdue': 'Tage, die es fällig sein darf, bevor es überfällig ist',
  'Days until a verdict expires': 'Tage, bis ein Urteil abläuft',
  'From then on it is no longer to be relied on, though it stays in force until another replaces it.':
    'Danach ist darauf kein Verlass mehr, doch es gilt, bis ein anderes es ersetzt.',
  'After %{smart_count} day |||| After %{smart_count} days':
    'Nach %{smart_count} Tag |||| Nach %{smart_count} Tagen',
  'Every verdict needs a label; the first of a verdict is the one used when only the verdict is given. The number is what ClaimReview readers are told; leave it empty where none fits.':
    'Jedes Urteil braucht eine Bezeichnung; die erste eines Urteils gilt, wenn nur das Urteil angegeben ist. Die Zahl wird in ClaimReview ausgegeben; wo keine passt, bleibt sie leer.',
  'Add a rating': 'Einstufung hinzufügen',
  Label: 'Bezeichnung',
  Number: 'Zahl',
  'Rating scale': 'Bewertungsskala',
  Allowed: 'Erlaubt',
  'Allowed, and shown on the verdict': 'Erlaubt und am Urteil vermerkt',
  'Not allowed': 'Nicht erlaubt',
  'Version %{version}, by %{name}, %{when}. Verdicts keep the version they were given under.':
    'Version %{version}, von %{name}, %{when}. Urteile behalten die Version, unter der sie gefällt wurden.',
  'Settings saved': 'Einstellungen gespeichert',
  'Save the policy': 'Regeln speichern',
  'Reviews a verdict needs': 'Nötige Prüfungen je Urteil',
  'With several, each is written without sight of the others; open rounds stay as they are':
    'Bei mehreren entsteht jede ohne Einblick in die anderen; offene Runden bleiben, wie sie sind',
  'Judged evidence a verdict needs': 'Nötige beurteilte Belege je Urteil',
  'Independent origins a verdict needs': 'Nötige unabhängige Ursprünge je Urteil',
  'One primary source is always enough': 'Eine Primärquelle genügt immer',
  'Judging a claim one submitted oneself': 'Selbst eingereichte Behauptungen beurteilen',
  'Evidence for and against must have been looked for': 'Belege dafür und dagegen müssen gesucht worden sein',
  'A first verdict is public as soon as it is decided':
    'Ein erstes Urteil wird mit der Entscheidung öffentlich',
  'Save the scale': 'Skala speichern',
  'The desk': 'Die Redaktion',
  'Save the desk': 'Redaktion speichern',
  'Judging one’s own claim': 'Eigene Behauptung beurteilen',
  'Both sides must be looked for': 'Beide Seiten müssen gesucht sein',
  'A first verdict is public at once': 'Ein erstes Urteil ist sofort öffentlich',
  '%{kind}: looked at again': '%{kind}: wieder prüfen',
  '%{smart_count} day after it was due |||| %{smart_count} days after it was due':
    '%{smart_count} Tag nach Fälligkeit |||| %{smart_count} Tage nach Fälligkeit',
  '%{kind}: expires': '%{kind}: läuft ab',
}
