// What an empty desk and an invitation say, in German.
import type { Catalogue } from '../language.ts'

export const start: Catalogue = {
  'Copy the command': 'Befehl kopieren',
  'It prints the logins; then open %{address}.': 'Er gibt die Anmeldedaten aus; danach %{address} öffnen.',
  'It prints its address and the logins.': 'Er gibt die Adresse und die Anmeldedaten aus.',
  'The new bridge is the longest in the county.': 'Die neue Brücke ist die längste im Landkreis.',
  'the longest bridge in the county': 'die längste Brücke im Landkreis',
  'Mayor opens bridge': 'Bürgermeisterin eröffnet Brücke',
  'Mayor Ito called it the longest bridge in the county on Sunday.':
    'Bürgermeisterin Ito nannte sie am Sonntag die längste Brücke im Landkreis.',
  'County survey of bridges': 'Brückenverzeichnis des Landkreises',
  'New bridge: 410 m': 'Neue Brücke: 410 m',
  'First submissions': 'Erste Einreichungen',
  'Make a key and show the call': 'Schlüssel anlegen und Aufruf zeigen',
  'Submit your first claim': 'Die erste Behauptung einreichen',
  'Paste it into a terminal. The key in it is shown only now; it may do all that you may, and is listed under API keys.':
    'In ein Terminal einfügen. Der Schlüssel darin wird nur jetzt gezeigt; er darf alles, was Sie dürfen, und steht unter „API-Schlüssel“.',
  'The desk is empty. Start here.': 'Noch ist nichts im Bestand. Hier geht es los.',
  'A claim is one statement that can be checked, with the words that made it and the sources it rests on.':
    'Eine Behauptung ist eine einzelne Aussage, die sich prüfen lässt, mit dem Wortlaut, in dem sie fiel, und den Quellen, auf denen sie beruht.',
  'Look around the demo newsroom': 'In der Demo-Redaktion umsehen',
  'A lived-in desk with claims in every state. Run it beside this one, where the desk is installed; it keeps to the folder %{folder}, and removing that folder removes it.':
    'Eine Redaktion mitten im Betrieb, mit Behauptungen in jedem Zustand. Sie läuft neben dieser, wo Claimdesk installiert ist; sie nutzt nur den Ordner %{folder}, und wer den Ordner löscht, löscht auch sie.',
  'Submit a claim by the form': 'Eine Behauptung im Formular einreichen',
  'Paste an article, quote the sentence, add what you found.':
    'Artikel einfügen, den Satz zitieren, das Gefundene ergänzen.',
  'Submit claims by REST': 'Behauptungen über REST einreichen',
  'One call carries a claim with its article, quote and sources. Make a key and get the call to paste.':
    'Ein Aufruf überträgt eine Behauptung samt Artikel, Zitat und Quellen. Legen Sie einen Schlüssel an, und Sie erhalten den Aufruf zum Einfügen.',
  'Invite a colleague': 'Jemanden einladen',
  'They get a link, choose a password, and can start reviewing.':
    'Der Link führt zur Wahl eines Passworts; danach kann das Prüfen beginnen.',
  'Your password is set. Sign in with %{email}.':
    'Ihr Passwort ist gesetzt. Melden Sie sich mit %{email} an.',
  '%{name}, choose a password for %{email}.': '%{name}, wählen Sie ein Passwort für %{email}.',
  'You are in': 'Sie sind dabei',
  'This link does not work': 'Dieser Link funktioniert nicht',
  'Welcome to the desk': 'Willkommen in der Redaktion',
  'Set the password': 'Passwort setzen',
  'Ask whoever invited you for another link.':
    'Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.',
  'Sign in with the password you have': 'Mit dem vorhandenen Passwort anmelden',
}
