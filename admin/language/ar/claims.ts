// What `admin/claims` says of the list, in Arabic.
import type { Catalogue } from '../language.ts'

export const claims: Catalogue = {
  '%{name} (me)': '%{name} (أنا)',
  '%{name} (queue)': '%{name} (قائمة انتظار)',
  '%{smart_count} cannot: |||| %{smart_count} cannot:':
    'ولا يتعذر شيء: |||| ويتعذر تعديل واحد: |||| ويتعذر تعديل اثنين: |||| ويتعذر تعديل %{smart_count}: |||| ويتعذر تعديل %{smart_count}: |||| ويتعذر تعديل %{smart_count}:',
  '%{smart_count} claim changed |||| %{smart_count} claims changed':
    'لم يُعدَّل ادعاء |||| عُدّل ادعاء واحد |||| عُدّل ادعاءان |||| عُدّلت %{smart_count} ادعاءات |||| عُدّل %{smart_count} ادعاءً |||| عُدّل %{smart_count} ادعاء',
  '%{smart_count} claim picked |||| %{smart_count} claims picked':
    'لم يُحدد ادعاء |||| حُدد ادعاء واحد |||| حُدد ادعاءان |||| حُددت %{smart_count} ادعاءات |||| حُدد %{smart_count} ادعاءً |||| حُدد %{smart_count} ادعاء',
  '%{smart_count} claim will change |||| %{smart_count} claims will change':
    'لن يُعدَّل ادعاء |||| سيُعدَّل ادعاء واحد |||| سيُعدَّل ادعاءان |||| ستُعدَّل %{smart_count} ادعاءات |||| سيُعدَّل %{smart_count} ادعاءً |||| سيُعدَّل %{smart_count} ادعاء',
  '%{smart_count} claim |||| %{smart_count} claims':
    'لا ادعاءات |||| ادعاء واحد |||| ادعاءان |||| %{smart_count} ادعاءات |||| %{smart_count} ادعاءً |||| %{smart_count} ادعاء',
  '%{smart_count} could not be: |||| %{smart_count} could not be:':
    'ولم يتعذر شيء: |||| وتعذّر ذلك في واحد: |||| وتعذّر ذلك في اثنين: |||| وتعذّر ذلك في %{smart_count}: |||| وتعذّر ذلك في %{smart_count}: |||| وتعذّر ذلك في %{smart_count}:',
  '%{smart_count} more … |||| %{smart_count} more …':
    'لا مزيد |||| واحد آخر … |||| اثنان آخران … |||| %{smart_count} أخرى … |||| %{smart_count} أخرى … |||| %{smart_count} أخرى …',
  '%{smart_count} not in sight |||| %{smart_count} not in sight':
    'كلها ظاهرة |||| واحد منها غير ظاهر |||| اثنان منها غير ظاهرين |||| %{smart_count} منها غير ظاهرة |||| %{smart_count} منها غير ظاهرة |||| %{smart_count} منها غير ظاهرة',
  '%{smart_count} stays as it is |||| %{smart_count} stay as they are':
    'ولا يبقى شيء على حاله |||| ويبقى واحد على حاله |||| ويبقى اثنان على حالهما |||| وتبقى %{smart_count} على حالها |||| ويبقى %{smart_count} على حاله |||| ويبقى %{smart_count} على حاله',
  '%{title} as %{format}': '%{title} بصيغة %{format}',
  'A queue of the review desk': 'قائمة انتظار لطاولة المراجعة',
  'Add topics': 'إضافة مواضيع',
  'All decided': 'كل المحسومة',
  'Assign or tag …': 'إسناد، تعديل المواضيع …',
  'Assign to': 'إسناد إلى',
  'Assigned to a colleague': 'مُسنَد إلى شخص آخر',
  'Assigned to me': 'مُسنَد إليّ',
  'Assigned to nobody': 'غير مُسنَد',
  Assignee: 'مُسنَد إلى',
  'at least %{count}': '%{count} على الأقل',
  'at least %{smart_count} claim |||| at least %{smart_count} claims':
    'لا ادعاءات بعد |||| ادعاء واحد على الأقل |||| ادعاءان على الأقل |||| %{smart_count} ادعاءات على الأقل |||| %{smart_count} ادعاءً على الأقل |||| %{smart_count} ادعاء على الأقل',
  'At least so many: the newest %{count} claims found are counted.':
    'هذا العدد على الأقل: لا يُعد مما عُثر عليه إلا الأحدث (%{count}).',
  'Change %{smart_count} claim |||| Change %{smart_count} claims':
    'لا ادعاءات للتعديل |||| تعديل ادعاء واحد |||| تعديل ادعاءين |||| تعديل %{smart_count} ادعاءات |||| تعديل %{smart_count} ادعاءً |||| تعديل %{smart_count} ادعاء',
  'Clear all': 'مسح الكل',
  Columns: 'الأعمدة',
  'counting …': 'جارٍ العدّ …',
  'Decided, not public': 'محسوم غير منشور',
  'Every claim found true, with its evidence, sources and origins.':
    'كل ادعاء تبيّنت صحته، مع أدلته ومصادره وأصوله.',
  'Every claim with a verdict in force, whatever the answer.': 'كل ادعاء له حكم سارٍ، أياً كان.',
  'Evidence changed since': 'تغيّرت أدلته بعد الحكم',
  Export: 'تصدير',
  'Export claims': 'تصدير الادعاءات',
  Filters: 'عوامل التصفية',
  'Find a topic': 'البحث عن موضوع',
  Kind: 'النوع',
  'Leans on unsaved evidence': 'يستند إلى أدلة غير محفوظة',
  'Leave as it is': 'إبقاء كما هو',
  'More formats, and saved exports': 'صيغ أخرى، وعمليات التصدير المحفوظة',
  'More than %{smart_count} claim |||| More than %{smart_count} claims':
    'أكثر من %{smart_count} ادعاء |||| أكثر من ادعاء واحد |||| أكثر من ادعاءين |||| أكثر من %{smart_count} ادعاءات |||| أكثر من %{smart_count} ادعاءً |||| أكثر من %{smart_count} ادعاء',
  Name: 'الاسم',
  'No claim fits': 'لا ادعاء يوافق',
  'No claim has all of these words.': 'لا ادعاء فيه كل هذه الكلمات.',
  'Nobody#assigned to': 'لا أحد',
  'Nobody’s yet': 'غير مُسنَد بعد',
  'Nothing on the desk has all of these filters at once.':
    'لا شيء في المكتب يوافق عوامل التصفية هذه كلها معاً.',
  Origins: 'الأصول',
  'Pick all': 'تحديد الكل',
  'Pick none': 'إلغاء التحديد',
  'Picked claims': 'الادعاءات المحددة',
  'Predictions due': 'توقعات مستحقة',
  'Put the view %{name} away': 'أرشفة العرض %{name}',
  'Quote changed since': 'تغيّر اقتباسه بعد الحكم',
  'Remove topics': 'إزالة مواضيع',
  'Search claims': 'البحث في الادعاءات',
  'Select: %{claim}': 'تحديد: %{claim}',
  Share: 'مشاركة',
  'Share these filters': 'مشاركة عوامل التصفية هذه',
  'Shared views': 'العروض المشتركة',
  'Show %{smart_count} claim |||| Show %{smart_count} claims':
    'لا ادعاءات للعرض |||| عرض ادعاء واحد |||| عرض ادعاءين |||| عرض %{smart_count} ادعاءات |||| عرض %{smart_count} ادعاءً |||| عرض %{smart_count} ادعاء',
  'Show all claims': 'عرض كل الادعاءات',
  'Show the claims': 'عرض الادعاءات',
  'Show them': 'عرضها',
  Status: 'الحالة',
  'Taken back: %{smart_count} claim is as before |||| Taken back: %{smart_count} claims are as before':
    'تم التراجع: لم يعد ادعاء إلى ما كان عليه |||| تم التراجع: عاد ادعاء واحد كما كان |||| تم التراجع: عاد ادعاءان كما كانا |||| تم التراجع: عادت %{smart_count} ادعاءات كما كانت |||| تم التراجع: عاد %{smart_count} ادعاءً كما كان |||| تم التراجع: عاد %{smart_count} ادعاء كما كان',
  'The decided claims your filters leave; those without a verdict are not sent.':
    'الادعاءات المحسومة التي تبقيها عوامل التصفية؛ ولا يُرسل ما لا حكم له.',
  'This list': 'هذه القائمة',
  'To be judged': 'بانتظار الحكم',
  'To be looked at again': 'لإعادة النظر',
  Topic: 'الموضوع',
  Updated: 'آخر تحديث',
  Verdict: 'الحكم',
  'Verified#claims': 'المؤكَّدة',
  Views: 'العروض',
  'Withdrawn claims are not sent.': 'الادعاءات المسحوبة لا تُرسل.',
  'Leaning on one source': 'يستند إلى مصدر بعينه',
  'Of one article': 'من مقال بعينه',
  'I am at work on it': 'أعمل عليه الآن',
  'A colleague is at work on it': 'يعمل عليه شخص آخر',
}
