// What `admin/erasure` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const erasure: Catalogue = {
  'Erase for good': 'محو نهائي',
  'I mean it; it cannot be undone': 'أؤكد ذلك؛ لا يمكن التراجع عنه',
  'Say that you mean it': 'أكِّد أنك تقصد ذلك',
  'Stays in the history; do not name the person': 'يبقى في السجل؛ لا تذكر اسم الشخص',
}
