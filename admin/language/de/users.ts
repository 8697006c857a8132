// What the pages about users say, in German.
import type { Catalogue } from '../language.ts'

export const users: Catalogue = {
  'Their data were erased. What they did stays in the history, by the number of their account.':
    'Die Daten dieser Person sind gelöscht. Was sie getan hat, bleibt im Verlauf, unter der Nummer ihres Kontos.',
  'Erase their data': 'Personendaten löschen',
  'Erase the data of %{name}?': 'Die Daten von %{name} löschen?',
  'Their data were erased': 'Personendaten gelöscht',
  'Name, e-mail address and picture are erased, here and in the history; their password, sessions and API keys end. What they did on the desk stays, by “Erased person”.':
    'Name, E-Mail-Adresse und Bild werden gelöscht, hier und im Verlauf; Passwort, Sitzungen und API-Schlüssel enden. Was die Person getan hat, bleibt, unter „Erased person“.',
  'Make the link': 'Link erstellen',
  'Invitation made': 'Einladung erstellt',
  'A link for %{name}': 'Ein Link für %{name}',
  'Send it by a channel you trust. It works once, for a week, and lets %{name} choose a password.':
    'Senden Sie ihn auf einem vertrauenswürdigen Weg. Er gilt eine Woche lang für ein einziges Mal und lässt %{name} ein Passwort wählen.',
  'Reader: reads and exports': 'Lesen: liest und exportiert',
  'Contributor: submits claims, adds evidence': 'Zuarbeit: reicht Behauptungen ein, fügt Belege hinzu',
  'Reviewer: judges evidence, reviews, declines, reopens':
    'Prüfung: beurteilt Belege, prüft, lehnt ab, nimmt wieder auf',
  'Editor: also publishes, assigns, splits and merges':
    'Redaktionsleitung: veröffentlicht, weist zu, teilt auf und führt zusammen',
  'Administrator: everything, users and settings too': 'Administration: alles, auch Konten und Einstellungen',
  Role: 'Rolle',
  'Create user': 'Konto anlegen',
  'User created': 'Konto angelegt',
  'Password (optional)': 'Passwort (freiwillig)',
  'At least %{leastPassword} characters; left empty, the desk makes one and shows it once':
    'Mindestens %{leastPassword} Zeichen; bleibt es leer, wird eines erzeugt und einmal gezeigt',
  'A password for %{name}': 'Ein Passwort für %{name}',
  'Hand it over in person or by a safe channel. It is shown only now.':
    'Übergeben Sie es persönlich oder auf einem sicheren Weg. Es wird nur jetzt gezeigt.',
  'Edit: %{name}': 'Bearbeiten: %{name}',
  Suspended: 'Gesperrt',
  'A suspended user cannot sign in, and their keys do nothing':
    'Mit einem gesperrten Konto kann sich niemand anmelden, und seine Schlüssel bewirken nichts',
  'At least %{leastPassword} characters; left empty, the old one stays':
    'Mindestens %{leastPassword} Zeichen; bleibt es leer, gilt das alte weiter',
  'Colleagues are added here.': 'Hier kommen Konten für das Team hinzu.',
  State: 'Zustand',
  Added: 'Hinzugefügt',
  Invited: 'Eingeladen',
  Active: 'Aktiv',
}
