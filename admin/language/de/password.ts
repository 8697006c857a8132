// The change of one's own password in German.
import type { Catalogue } from '../language.ts'

export const password: Catalogue = {
  'At least %{leastPassword} characters': 'Mindestens %{leastPassword} Zeichen',
  'Change the password': 'Passwort ändern',
  'New password': 'Neues Passwort',
  'Your password': 'Ihr Passwort',
  'Your password is changed. You stay signed in here and nowhere else.':
    'Ihr Passwort ist geändert. Sie bleiben hier angemeldet und sonst nirgends.',
  'Your password until now': 'Ihr bisheriges Passwort',
}
