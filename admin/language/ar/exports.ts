// What the page of exports says, in Arabic.
import type { Catalogue } from '../language.ts'

export const exports: Catalogue = {
  'Filtered as the list was: %{filters}.': 'مصفّاة كما كانت القائمة: %{filters}.',
  Format: 'الصيغة',
  'Only claims the public sees a verdict on': 'الادعاءات ذات الحكم المنشور فقط',
  'Drop these filters': 'إسقاط عوامل التصفية هذه',
  Download: 'تنزيل',
  'Download claims': 'تنزيل الادعاءات',
  'Save this choice': 'حفظ هذا الاختيار',
  'Save and show the key': 'حفظ وعرض المفتاح',
  'Who it is for, or what it holds': 'لمن هو، أو ماذا يضم',
  'Send verdicts that are not published, too': 'إرسال الأحكام غير المنشورة أيضاً',
  'Otherwise it sends what the public sees': 'وإلا أُرسل المنشور وحده',
  'Saved exports': 'الصادرات المحفوظة',
  'Nothing is saved yet': 'لا شيء محفوظاً بعد',
  'Save what is chosen above under a name: it gets an address that stays and a key of its own, for an archive, a partner or a program. It sends what is published.':
    'احفظ ما اختير أعلاه باسم: فيحصل على عنوان ثابت ومفتاح خاص به، لأرشيف أو شريك أو برنامج. ويُرسل المنشور وحده.',
  'The key of “%{name}”': 'مفتاح «%{name}»',
  'It is shown only now. Whoever has it can fetch this export and nothing else of the desk. Send it by a channel you trust; a new key closes the one before.':
    'لا يُعرض إلا الآن. من يملكه يستطيع جلب هذه الصادرات ولا شيء غيرها من المكتب. أرسله عبر قناة تثق بها؛ وأي مفتاح جديد يبطل السابق.',
  '%{format}: %{filters}; unpublished verdicts, too': '%{format}: %{filters}؛ ومعها الأحكام غير المنشورة',
  '%{format}: %{filters}; what is published': '%{format}: %{filters}؛ المنشور منها',
  'Saved by %{name}, %{when}; its key begins with %{key}': 'حفظه %{name}، %{when}؛ يبدأ مفتاحه بـ %{key}',
  'Copy the address': 'نسخ العنوان',
  'Copy the curl line': 'نسخ سطر curl',
  'Give “%{name}” a new key?': 'منح «%{name}» مفتاحاً جديداً؟',
  'Make a new key': 'إنشاء مفتاح جديد',
  'The key before opens nothing any more. Whoever fetches this export needs the new one, which is shown once.':
    'لن يفتح المفتاح السابق شيئاً بعد الآن. ومن يجلب هذه الصادرات يحتاج إلى الجديد، وهو يُعرض مرة واحدة.',
  'Put away': 'أرشفة',
  'Put “%{name}” away?': 'أرشفة «%{name}»؟',
  'Put it away': 'أرشفة',
  'Its address sends nothing any more, and that cannot be taken back.':
    'لن يرسل عنوانه شيئاً بعد الآن، ولا يمكن التراجع عن ذلك.',
  'NDJSON, one claim a line': 'ادعاء في كل سطر (NDJSON)',
  'CSV, for spreadsheets': 'CSV، لجداول البيانات',
  'Web Annotations (W3C)': 'Web Annotations (W3C)',
  '%{one} or %{other}': '%{one} أو %{other}',
  'all verdicts': 'كل الأحكام',
  '%{field} %{values}': '%{field}: %{values}',
}
