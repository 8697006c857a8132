// What `admin/unsaved` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const unsaved: Catalogue = {
  'What you have typed here is not sent yet. Leave it?': 'ما كتبته هنا لم يُرسل بعد. هل تتركه؟',
}
