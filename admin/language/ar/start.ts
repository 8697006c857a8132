// What an empty desk and an invitation say, in Arabic.
import type { Catalogue } from '../language.ts'

export const start: Catalogue = {
  'Copy the command': 'نسخ الأمر',
  'It prints the logins; then open %{address}.': 'يطبع بيانات الدخول؛ ثم افتح %{address}.',
  'It prints its address and the logins.': 'يطبع عنوانه وبيانات الدخول.',
  'The new bridge is the longest in the county.': 'الجسر الجديد هو الأطول في المحافظة.',
  'the longest bridge in the county': 'أطول جسر في المحافظة',
  'Mayor opens bridge': 'رئيس البلدية يفتتح الجسر',
  'Mayor Ito called it the longest bridge in the county on Sunday.':
    'وصفه رئيس البلدية إيتو يوم الأحد بأنه أطول جسر في المحافظة.',
  'County survey of bridges': 'مسح جسور المحافظة',
  'New bridge: 410 m': 'الجسر الجديد: 410 م',
  'First submissions': 'أول الإرسالات',
  'Make a key and show the call': 'إنشاء مفتاح وعرض الأمر',
  'Submit your first claim': 'إرسال أول ادعاء',
  'Paste it into a terminal. The key in it is shown only now; it may do all that you may, and is listed under API keys.':
    'الصقه في الطرفية. لا يُعرض المفتاح الذي فيه إلا الآن؛ وله كل ما لك من صلاحيات، وهو مدرج تحت «مفاتيح API».',
  'The desk is empty. Start here.': 'المكتب فارغ. ابدأ من هنا.',
  'A claim is one statement that can be checked, with the words that made it and the sources it rests on.':
    'الادعاء قول واحد يمكن التحقق منه، مع الكلمات التي قيل بها والمصادر التي يستند إليها.',
  'Look around the demo newsroom': 'جولة في غرفة الأخبار التجريبية',
  'A lived-in desk with claims in every state. Run it beside this one, where the desk is installed; it keeps to the folder %{folder}, and removing that folder removes it.':
    'مكتب عامر فيه ادعاءات في كل حالة. شغّله بجانب هذا حيث ثُبّت المكتب؛ لا يستعمل إلا المجلد %{folder}، وبحذف هذا المجلد يُحذف.',
  'Submit a claim by the form': 'إرسال ادعاء بالنموذج',
  'Paste an article, quote the sentence, add what you found.': 'الصق مقالاً، واقتبس الجملة، وأضف ما وجدته.',
  'Submit claims by REST': 'إرسال الادعاءات عبر REST',
  'One call carries a claim with its article, quote and sources. Make a key and get the call to paste.':
    'أمر واحد يحمل الادعاء مع مقاله واقتباسه ومصادره. أنشئ مفتاحاً لتحصل على الأمر جاهزاً للصق.',
  'Invite a colleague': 'دعوة زميل أو زميلة',
  'They get a link, choose a password, and can start reviewing.':
    'يصلهم رابط، فيختارون كلمة مرور ويبدؤون المراجعة.',
  'Your password is set. Sign in with %{email}.': 'ضُبطت كلمة مرورك. سجّل الدخول بالبريد %{email}.',
  '%{name}, choose a password for %{email}.': '%{name}، اختر كلمة مرور للبريد %{email}.',
  'You are in': 'اكتمل انضمامك',
  'This link does not work': 'هذا الرابط لا يعمل',
  'Welcome to the desk': 'أهلاً بك في المكتب',
  'Set the password': 'ضبط كلمة المرور',
  'Ask whoever invited you for another link.': 'اطلب رابطاً آخر ممن دعاك.',
  'Sign in with the password you have': 'تسجيل الدخول بكلمة المرور التي لديك',
}
