// The change of one's own password in Arabic.
import type { Catalogue } from '../language.ts'

export const password: Catalogue = {
  'At least %{leastPassword} characters': 'ما لا يقل عن %{leastPassword} حرفاً',
  'Change the password': 'تغيير كلمة المرور',
  'New password': 'كلمة المرور الجديدة',
  'Your password': 'كلمة مرورك',
  'Your password is changed. You stay signed in here and nowhere else.':
    'تغيّرت كلمة مرورك. يبقى دخولك مسجّلاً هنا دون غيره.',
  'Your password until now': 'كلمة مرورك الحالية',
}
