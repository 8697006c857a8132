// What the settings say, in Arabic: the policy, the scale, the desk, and how far reviewers agree.
import type { Catalogue } from '../language.ts'

export const settings: Catalogue = {
  'Agreement of the reviewers': 'اتفاق المراجعات',
  '%{smart_count} pair of reviews so far. Fewer than %{fewest} say nothing worth knowing. |||| %{smart_count} pairs of reviews so far. Fewer than %{fewest} say nothing worth knowing.':
    'لا أزواج من المراجعات حتى الآن. أقل من %{fewest} لا يدل على شيء. |||| زوج واحد من المراجعات حتى الآن. أقل من %{fewest} لا يدل على شيء. |||| زوجان من المراجعات حتى الآن. أقل من %{fewest} لا يدل على شيء. |||| %{smart_count} أزواج من المراجعات حتى الآن. أقل من %{fewest} لا يدل على شيء. |||| %{smart_count} زوجاً من المراجعات حتى الآن. أقل من %{fewest} لا يدل على شيء. |||| %{smart_count} زوج من المراجعات حتى الآن. أقل من %{fewest} لا يدل على شيء.',
  'Pairs of reviews': 'أزواج المراجعات',
  'Same verdict': 'الحكم نفسه',
  'Cohen’s kappa': 'معامل كابا لكوهين',
  'not defined: only one verdict was ever given': 'غير معرّف: لم يصدر إلا حكم واحد دائماً',
  '%{kappa} (1 is full agreement, 0 what chance would bring)':
    '%{kappa} (1 اتفاق تام، 0 ما تأتي به المصادفة)',
  'What the first and the second review said': 'ما قالته المراجعة الأولى والثانية',
  'First review': 'المراجعة الأولى',
  'Second: %{verdict}': 'الثانية: %{verdict}',
  'Contact for readers': 'وسيلة تواصل القراء',
  'An address of e-mail, or of a page; the public pages show it':
    'عنوان بريد إلكتروني أو صفحة؛ يظهر في الصفحات العامة',
  'Licence of what the desk publishes': 'رخصة ما ينشره المكتب',
  'A name of SPDX, such as CC-BY-4.0, or an address; exports and public pages carry it':
    'اسم من SPDX مثل CC-BY-4.0 أو عنوان؛ يرد في الصادرات والصفحات العامة',
  'Name the people who decided and judged evidence in exports and public pages':
    'ذكر أسماء من حسموا وقيّموا الأدلة في الصادرات والصفحات العامة',
  'None#contact': 'لا توجد',
  Licence: 'الرخصة',
  'None#licence': 'بلا رخصة',
  'Names people in exports and public pages': 'يذكر الأسماء في الصادرات والصفحات العامة',
  'Days until a verdict is looked at again': 'عدد الأيام قبل إعادة النظر في الحكم',
  'By the main kind of the claim. Empty: never, as for what happened and stays so.':
    'حسب النوع الرئيسي للادعاء. إن تُركت فارغة: أبداً، كما في ما حدث ولن يتغير.',
  'Days it may be due before it is overdue': 'أيام الإمهال بعد الاستحقاق قبل أن يُعد متأخراً',
  'Days until a verdict expires': 'عدد الأيام قبل انتهاء صلاحية الحكم',
  'From then on it is no longer to be relied on, though it stays in force until another replaces it.':
    'بعدها لا يُعتمد عليه، وإن ظل سارياً حتى يحل غيره محله.',
  'After %{smart_count} day |||| After %{smart_count} days':
    'فوراً |||| بعد يوم واحد |||| بعد يومين |||| بعد %{smart_count} أيام |||| بعد %{smart_count} يوماً |||| بعد %{smart_count} يوم',
  'Every verdict needs a label; the first of a verdict is the one used when only the verdict is given. The number is what ClaimReview readers are told; leave it empty where none fits.':
    'يحتاج كل حكم إلى تسمية؛ وتُستعمل أولى تسميات الحكم حين لا يُعطى غيره. والرقم هو ما يُعلَن في ClaimReview؛ اتركه فارغاً حيث لا يناسب أي رقم.',
  'Add a rating': 'إضافة تقييم',
  Label: 'التسمية',
  Number: 'الرقم',
  'Rating scale': 'سلّم التقييم',
  Allowed: 'مسموح',
  'Allowed, and shown on the verdict': 'مسموح، ويُذكر مع الحكم',
  'Not allowed': 'غير مسموح به',
  'Version %{version}, by %{name}, %{when}. Verdicts keep the version they were given under.':
    'الإصدار %{version}، وضعه %{name}، %{when}. تحتفظ الأحكام بالإصدار الذي صدرت في ظله.',
  'Settings saved': 'حُفظت الإعدادات',
  'Save the policy': 'حفظ السياسة',
  'Reviews a verdict needs': 'المراجعات اللازمة للحكم',
  'With several, each is written without sight of the others; open rounds stay as they are':
    'إن تعددت كُتبت كل واحدة دون الاطلاع على غيرها؛ وتبقى الجولات المفتوحة كما هي',
  'Judged evidence a verdict needs': 'الأدلة المقيَّمة اللازمة للحكم',
  'Independent origins a verdict needs': 'الأصول المستقلة اللازمة للحكم',
  'One primary source is always enough': 'يكفي مصدر أولي واحد دائماً',
  'Judging a claim one submitted oneself': 'الحكم على ادعاء أرسله المرء بنفسه',
  'Evidence for and against must have been looked for': 'يجب أن يكون قد بُحث عن أدلة مع الادعاء وضده',
  'A first verdict is public as soon as it is decided': 'يُنشر الحكم الأول فور حسمه',
  'Save the scale': 'حفظ السلّم',
  'The desk': 'المكتب',
  'Save the desk': 'حفظ المكتب',
  'Judging one’s own claim': 'حكم المرء على ادعائه',
  'Both sides must be looked for': 'يجب البحث في الاتجاهين',
  'A first verdict is public at once': 'الحكم الأول منشور فوراً',
  '%{kind}: looked at again': '%{kind}: إعادة النظر',
  '%{smart_count} day after it was due |||| %{smart_count} days after it was due':
    'فور الاستحقاق |||| بعد الاستحقاق بيوم واحد |||| بعد الاستحقاق بيومين |||| بعد الاستحقاق بـ%{smart_count} أيام |||| بعد الاستحقاق بـ%{smart_count} يوماً |||| بعد الاستحقاق بـ%{smart_count} يوم',
  '%{kind}: expires': '%{kind}: انتهاء الصلاحية',
}
