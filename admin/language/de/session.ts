// The end of a session in German.
import type { Catalogue } from '../language.ts'

export const session: Catalogue = {
  'Leave it as it is': 'So lassen',
  'Load the page again': 'Seite neu laden',
  'Not now': 'Nicht jetzt',
  'Sign in again': 'Wieder anmelden',
  'Sign in as %{name}': 'Anmelden als %{name}',
  'Somebody else': 'Jemand anderes',
  'Somebody else has signed in': 'Jemand anderes ist jetzt angemeldet',
  'This page and what is typed on it are %{name}’s. Nothing of it is sent in the name of somebody else; loading the page again drops what was typed.':
    'Diese Seite und der Text darauf gehören %{name}. Nichts davon wird in anderem Namen gesendet; beim Neuladen geht der Text verloren.',
  'You are signed out. What you have typed stays on this page and is not sent.':
    'Sie sind abgemeldet. Ihr Text bleibt auf dieser Seite und wird nicht gesendet.',
  'Your session has ended. What you have typed is still here, and goes on from where it was.':
    'Ihre Sitzung ist beendet. Ihr Text ist noch da, und es geht weiter, wo Sie waren.',
}
