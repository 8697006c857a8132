// What the pages about webhooks say, in Arabic.
import type { Catalogue } from '../language.ts'

export const webhooks: Catalogue = {
  Waiting: 'في الانتظار',
  Arrived: 'وصلت',
  Failed: 'أخفقت',
  Messages: 'الرسائل',
  'Nothing was sent yet': 'لم يُرسل شيء بعد',
  'None of these': 'لا شيء منها',
  'The next thing that happens and that it is told of shows here. A test shows whether it would arrive.':
    'يظهر هنا أول ما يحدث ويُبلَّغ به. والاختبار يبيّن هل يصل.',
  'No message of the last 30 days is in this state.': 'لا رسالة في آخر 30 يوماً في هذه الحالة.',
  'Send now': 'إرسال الآن',
  'Send again': 'إعادة الإرسال',
  'the claim': 'الادعاء',
  'It is sent again': 'يُعاد إرسالها',
  '%{smart_count} attempt. |||| %{smart_count} attempts.':
    'لا محاولات. |||| محاولة واحدة. |||| محاولتان. |||| %{smart_count} محاولات. |||| %{smart_count} محاولة. |||| %{smart_count} محاولة.',
  'Last tried %{when}.': 'آخر محاولة في %{when}.',
  'Next attempt %{when}.': 'المحاولة التالية في %{when}.',
  'The secret of “%{name}”': 'سر «%{name}»',
  'It is shown only now. Every message is signed with it, so whoever receives them needs it to know that they come from this desk. Send it by a channel you trust.':
    'لا يُعرض إلا الآن. تُوقَّع به كل رسالة، فيحتاج إليه من يتلقاها ليعلم أنها من هذا المكتب. أرسله عبر قناة تثق بها.',
  'A test is on its way': 'الاختبار في الطريق',
  'Send a test': 'إرسال اختبار',
  Paused: 'موقوف مؤقتاً',
  Pause: 'إيقاف مؤقت',
  'Taken up again': 'استُؤنف',
  'Take up again': 'استئناف',
  'New secret': 'سر جديد',
  'Give “%{name}” a new secret?': 'منح «%{name}» سراً جديداً؟',
  'Make a new secret': 'إنشاء سر جديد',
  'The secret before signs, too, for a day': 'يظل السر السابق يوقّع معه يوماً',
  'Messages are signed with both for a day, so that the receiver can go over in its own time. The new one is shown once.':
    'تُوقَّع الرسائل بالسرين معاً يوماً، ليتسنى للمستقبِل الانتقال على مهل. ويُعرض الجديد مرة واحدة.',
  'Put away#done': 'أُرشف',
  'Nothing is sent to it any more, what waits included, and that cannot be taken back.':
    'لن يُرسل إليه شيء بعد الآن، حتى ما هو في الانتظار، ولا يمكن التراجع عن ذلك.',
  'Make it and show the secret': 'إنشاء وعرض السر',
  'Webhook made': 'أُنشئ خطاف الويب',
  'Who is told': 'من الذي يُبلَّغ',
  'https, on the public network. Messages are posted to it.':
    'عنوان https على الشبكة العامة. تُرسل إليه الرسائل بطلب POST.',
  'Told of': 'يُبلَّغ بـ',
  'Left empty: everything, also kinds that come with later versions':
    'إن تُرك فارغاً: كل شيء، حتى أنواع الإصدارات اللاحقة',
  'A webhook tells a program of yours, or of a partner, what happens on the desk as it happens: a verdict that is published or corrected, a claim that came in.':
    'يُبلّغ خطاف الويب برنامجاً لك أو لشريك بما يحدث في المكتب فور حدوثه: حكم يُنشر أو يُصحَّح، أو ادعاء ورد.',
  'Last arrived': 'آخر وصول',
  Webhook: 'خطاف ويب',
  'Where it leads': 'إلى أين يقود',
  'Put away %{when}.': 'أُرشف في %{when}.',
  'Stopped by the desk %{when}: %{reason} Nothing is lost. Once it is taken up again it is sent all that happened since.':
    'أوقفه المكتب في %{when}: %{reason} لم يضِع شيء. عند استئنافه يُرسل إليه كل ما حدث منذئذ.',
  'Paused since %{when}. What happens meanwhile is sent once it is taken up again.':
    'موقوف مؤقتاً منذ %{when}. وما يحدث في الأثناء يُرسل عند استئنافه.',
  'Nothing has arrived since %{when}. The desk goes on trying for three days.':
    'لم يصل شيء منذ %{when}. ويواصل المكتب المحاولة ثلاثة أيام.',
  '%{smart_count} message |||| %{smart_count} messages':
    'لا رسائل |||| رسالة واحدة |||| رسالتان |||| %{smart_count} رسائل |||| %{smart_count} رسالة |||| %{smart_count} رسالة',
  Secret: 'السر',
  'New; the one before signs, too, until %{when}': 'جديد؛ ويظل السابق يوقّع معه حتى %{when}',
  'Made by': 'أنشأه',
  'Stopped by the desk': 'أوقفه المكتب',
  Everything: 'كل شيء',
  '%{smart_count} kind of event |||| %{smart_count} kinds of event':
    'لا أنواع |||| نوع واحد من الأحداث |||| نوعان من الأحداث |||| %{smart_count} أنواع من الأحداث |||| %{smart_count} نوعاً من الأحداث |||| %{smart_count} نوع من الأحداث',
  Failing: 'متعثر',
  'Waits its turn': 'تنتظر دورها',
  'Will be tried again': 'ستُعاد المحاولة',
  '%{status} in %{time} ms': '%{status} خلال %{time} م.ث',
}
