// The end of a session in Arabic.
import type { Catalogue } from '../language.ts'

export const session: Catalogue = {
  'Leave it as it is': 'إبقاؤها كما هي',
  'Load the page again': 'إعادة تحميل الصفحة',
  'Not now': 'ليس الآن',
  'Sign in again': 'تسجيل الدخول مجدداً',
  'Sign in as %{name}': 'تسجيل الدخول باسم %{name}',
  'Somebody else': 'شخص آخر',
  'Somebody else has signed in': 'سجّل شخص آخر دخوله',
  'This page and what is typed on it are %{name}’s. Nothing of it is sent in the name of somebody else; loading the page again drops what was typed.':
    'هذه الصفحة وما كُتب فيها باسم %{name}. لا يُرسل منها شيء باسم شخص آخر، وإعادة تحميلها تُسقط ما كُتب.',
  'You are signed out. What you have typed stays on this page and is not sent.':
    'سُجّل خروجك. ما كتبته باقٍ في هذه الصفحة ولن يُرسل.',
  'Your session has ended. What you have typed is still here, and goes on from where it was.':
    'انتهت جلستك. ما كتبته ما زال هنا، وتتابع من حيث توقفت.',
}
