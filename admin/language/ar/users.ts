// What the pages about users say, in Arabic.
import type { Catalogue } from '../language.ts'

export const users: Catalogue = {
  'Their data were erased. What they did stays in the history, by the number of their account.':
    'مُحيت بيانات هذا الشخص. ويبقى ما فعله في السجل برقم حسابه.',
  'Erase their data': 'محو بياناته',
  'Erase the data of %{name}?': 'محو بيانات %{name}؟',
  'Their data were erased': 'مُحيت البيانات',
  'Name, e-mail address and picture are erased, here and in the history; their password, sessions and API keys end. What they did on the desk stays, by “Erased person”.':
    'يُمحى الاسم والبريد الإلكتروني والصورة هنا وفي السجل؛ وتنتهي كلمة المرور والجلسات ومفاتيح API. ويبقى ما جرى في المكتب باسم «Erased person».',
  'Make the link': 'إنشاء الرابط',
  'Invitation made': 'أُنشئت الدعوة',
  'A link for %{name}': 'رابط إلى %{name}',
  'Send it by a channel you trust. It works once, for a week, and lets %{name} choose a password.':
    'أرسله عبر قناة تثق بها. يعمل مرة واحدة خلال أسبوع، ويتيح لـ%{name} اختيار كلمة مرور.',
  'Reader: reads and exports': 'قراءة: الاطلاع والتصدير',
  'Contributor: submits claims, adds evidence': 'مساهمة: إرسال الادعاءات وإضافة الأدلة',
  'Reviewer: judges evidence, reviews, declines, reopens':
    'مراجعة: تقييم الأدلة والمراجعة والرفض وإعادة الفتح',
  'Editor: also publishes, assigns, splits and merges': 'تحرير: وكذلك النشر والإسناد والتقسيم والدمج',
  'Administrator: everything, users and settings too': 'إدارة: كل شيء، ومعه المستخدمون والإعدادات',
  Role: 'الدور',
  'Create user': 'إنشاء المستخدم',
  'User created': 'أُنشئ المستخدم',
  'Password (optional)': 'كلمة المرور (اختيارية)',
  'At least %{leastPassword} characters; left empty, the desk makes one and shows it once':
    '%{leastPassword} حرفاً على الأقل؛ إن تُركت فارغة أنشأ المكتب واحدة وعرضها مرة واحدة',
  'A password for %{name}': 'كلمة مرور لـ%{name}',
  'Hand it over in person or by a safe channel. It is shown only now.':
    'سلّمها باليد أو عبر قناة آمنة. لا تُعرض إلا الآن.',
  'Edit: %{name}': 'تعديل: %{name}',
  Suspended: 'موقوف',
  'A suspended user cannot sign in, and their keys do nothing':
    'لا يستطيع المستخدم الموقوف تسجيل الدخول، ولا تعمل مفاتيحه',
  'At least %{leastPassword} characters; left empty, the old one stays':
    '%{leastPassword} حرفاً على الأقل؛ إن تُركت فارغة بقيت القديمة',
  'Colleagues are added here.': 'يُضاف الزملاء هنا.',
  State: 'الحالة',
  Added: 'أُضيف',
  Invited: 'مدعوّ',
  Active: 'نشط',
}
