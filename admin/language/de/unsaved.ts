// What `admin/unsaved` says, in German.
import type { Catalogue } from '../language.ts'

export const unsaved: Catalogue = {
  'What you have typed here is not sent yet. Leave it?': 'Ihr Text ist noch nicht gesendet. Verwerfen?',
}
