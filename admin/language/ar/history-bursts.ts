// What was done so many times, in Arabic.
import type { Catalogue } from '../language.ts'

export const historyBursts: Catalogue = {
  '%{smart_count} article created |||| %{smart_count} articles created':
    'إضافة مقال: لا شيء |||| إضافة مقال واحد |||| إضافة مقالين |||| إضافة %{smart_count} مقالات |||| إضافة %{smart_count} مقالاً |||| إضافة %{smart_count} مقال',
  '%{smart_count} article changed |||| %{smart_count} articles changed':
    'تعديل مقال: لا شيء |||| تعديل مقال واحد |||| تعديل مقالين |||| تعديل %{smart_count} مقالات |||| تعديل %{smart_count} مقالاً |||| تعديل %{smart_count} مقال',
  '%{smart_count} article captured |||| %{smart_count} articles captured':
    'حفظ نسخة مقال: لا شيء |||| حفظ نسخة مقال واحدة |||| حفظ نسختي مقال |||| حفظ %{smart_count} نسخ من مقالات |||| حفظ %{smart_count} نسخة من مقالات |||| حفظ %{smart_count} نسخة من مقالات',
  '%{smart_count} article capture failed |||| %{smart_count} articles capture failed':
    'تعذّر جلب مقال: لا شيء |||| تعذّر جلب مقال واحد |||| تعذّر جلب مقالين |||| تعذّر جلب %{smart_count} مقالات |||| تعذّر جلب %{smart_count} مقالاً |||| تعذّر جلب %{smart_count} مقال',
  '%{smart_count} candidate dismissed |||| %{smart_count} candidates dismissed':
    'استبعاد جملة: لا شيء |||| استبعاد جملة واحدة |||| استبعاد جملتين |||| استبعاد %{smart_count} جمل |||| استبعاد %{smart_count} جملة |||| استبعاد %{smart_count} جملة',
  '%{smart_count} candidate restored |||| %{smart_count} candidates restored':
    'استعادة جملة: لا شيء |||| استعادة جملة واحدة |||| استعادة جملتين |||| استعادة %{smart_count} جمل |||| استعادة %{smart_count} جملة |||| استعادة %{smart_count} جملة',
  '%{smart_count} claim submitted |||| %{smart_count} claims submitted':
    'إرسال ادعاء: لا شيء |||| إرسال ادعاء واحد |||| إرسال ادعاءين |||| إرسال %{smart_count} ادعاءات |||| إرسال %{smart_count} ادعاءً |||| إرسال %{smart_count} ادعاء',
  '%{smart_count} claim changed |||| %{smart_count} claims changed#burst':
    'تعديل ادعاء: لا شيء |||| تعديل ادعاء واحد |||| تعديل ادعاءين |||| تعديل %{smart_count} ادعاءات |||| تعديل %{smart_count} ادعاءً |||| تعديل %{smart_count} ادعاء',
  '%{smart_count} claim split |||| %{smart_count} claims split':
    'تقسيم ادعاء: لا شيء |||| تقسيم ادعاء واحد |||| تقسيم ادعاءين |||| تقسيم %{smart_count} ادعاءات |||| تقسيم %{smart_count} ادعاءً |||| تقسيم %{smart_count} ادعاء',
  '%{smart_count} claim assigned |||| %{smart_count} claims assigned':
    'إسناد ادعاء: لا شيء |||| إسناد ادعاء واحد |||| إسناد ادعاءين |||| إسناد %{smart_count} ادعاءات |||| إسناد %{smart_count} ادعاءً |||| إسناد %{smart_count} ادعاء',
  '%{smart_count} claim unassigned |||| %{smart_count} claims unassigned':
    'التخلي عن ادعاء: لا شيء |||| التخلي عن ادعاء واحد |||| التخلي عن ادعاءين |||| التخلي عن %{smart_count} ادعاءات |||| التخلي عن %{smart_count} ادعاءً |||| التخلي عن %{smart_count} ادعاء',
  '%{smart_count} claim decided |||| %{smart_count} claims decided':
    'حسم ادعاء: لا شيء |||| حسم ادعاء واحد |||| حسم ادعاءين |||| حسم %{smart_count} ادعاءات |||| حسم %{smart_count} ادعاءً |||| حسم %{smart_count} ادعاء',
  '%{smart_count} claim declined |||| %{smart_count} claims declined':
    'رفض ادعاء: لا شيء |||| رفض ادعاء واحد |||| رفض ادعاءين |||| رفض %{smart_count} ادعاءات |||| رفض %{smart_count} ادعاءً |||| رفض %{smart_count} ادعاء',
  '%{smart_count} claim returned |||| %{smart_count} claims returned':
    'إرجاع ادعاء: لا شيء |||| إرجاع ادعاء واحد |||| إرجاع ادعاءين |||| إرجاع %{smart_count} ادعاءات |||| إرجاع %{smart_count} ادعاءً |||| إرجاع %{smart_count} ادعاء',
  '%{smart_count} claim deferred |||| %{smart_count} claims deferred':
    'تأجيل ادعاء: لا شيء |||| تأجيل ادعاء واحد |||| تأجيل ادعاءين |||| تأجيل %{smart_count} ادعاءات |||| تأجيل %{smart_count} ادعاءً |||| تأجيل %{smart_count} ادعاء',
  '%{smart_count} claim withdrawn |||| %{smart_count} claims withdrawn':
    'سحب ادعاء: لا شيء |||| سحب ادعاء واحد |||| سحب ادعاءين |||| سحب %{smart_count} ادعاءات |||| سحب %{smart_count} ادعاءً |||| سحب %{smart_count} ادعاء',
  '%{smart_count} claim reopened |||| %{smart_count} claims reopened':
    'إعادة فتح ادعاء: لا شيء |||| إعادة فتح ادعاء واحد |||| إعادة فتح ادعاءين |||| إعادة فتح %{smart_count} ادعاءات |||| إعادة فتح %{smart_count} ادعاءً |||| إعادة فتح %{smart_count} ادعاء',
  '%{smart_count} claim undone |||| %{smart_count} claims undone':
    'التراجع عن خطوة: لا شيء |||| التراجع عن خطوة واحدة |||| التراجع عن خطوتين |||| التراجع عن %{smart_count} خطوات |||| التراجع عن %{smart_count} خطوة |||| التراجع عن %{smart_count} خطوة',
  '%{smart_count} claim lease taken over |||| %{smart_count} claims lease taken over':
    'تولّي حجز: لا شيء |||| تولّي حجز واحد |||| تولّي حجزين |||| تولّي %{smart_count} حجوزات |||| تولّي %{smart_count} حجزاً |||| تولّي %{smart_count} حجز',
  '%{smart_count} claim snoozed |||| %{smart_count} claims snoozed':
    'إرجاء ادعاء: لا شيء |||| إرجاء ادعاء واحد |||| إرجاء ادعاءين |||| إرجاء %{smart_count} ادعاءات |||| إرجاء %{smart_count} ادعاءً |||| إرجاء %{smart_count} ادعاء',
  '%{smart_count} claim woken |||| %{smart_count} claims woken':
    'إنهاء إرجاء ادعاء: لا شيء |||| إنهاء إرجاء ادعاء واحد |||| إنهاء إرجاء ادعاءين |||| إنهاء إرجاء %{smart_count} ادعاءات |||| إنهاء إرجاء %{smart_count} ادعاءً |||| إنهاء إرجاء %{smart_count} ادعاء',
  '%{smart_count} claim marked: its evidence changed |||| %{smart_count} claims marked: their evidence changed':
    'وسم ادعاء: لا شيء |||| وسم ادعاء واحد لتغيّر الأدلة |||| وسم ادعاءين لتغيّر الأدلة |||| وسم %{smart_count} ادعاءات لتغيّر الأدلة |||| وسم %{smart_count} ادعاءً لتغيّر الأدلة |||| وسم %{smart_count} ادعاء لتغيّر الأدلة',
  '%{smart_count} claim published |||| %{smart_count} claims published':
    'نشر حكم: لا شيء |||| نشر حكم واحد |||| نشر حكمين |||| نشر %{smart_count} أحكام |||| نشر %{smart_count} حكماً |||| نشر %{smart_count} حكم',
  '%{smart_count} claim retracted |||| %{smart_count} claims retracted':
    'إلغاء نشر حكم: لا شيء |||| إلغاء نشر حكم واحد |||| إلغاء نشر حكمين |||| إلغاء نشر %{smart_count} أحكام |||| إلغاء نشر %{smart_count} حكماً |||| إلغاء نشر %{smart_count} حكم',
  '%{smart_count} claim held |||| %{smart_count} claims held':
    'حجب حكم: لا شيء |||| حجب حكم واحد |||| حجب حكمين |||| حجب %{smart_count} أحكام |||| حجب %{smart_count} حكماً |||| حجب %{smart_count} حكم',
  '%{smart_count} claim released |||| %{smart_count} claims released':
    'رفع الحجب عن حكم: لا شيء |||| رفع الحجب عن حكم واحد |||| رفع الحجب عن حكمين |||| رفع الحجب عن %{smart_count} أحكام |||| رفع الحجب عن %{smart_count} حكماً |||| رفع الحجب عن %{smart_count} حكم',
  '%{smart_count} claim merged |||| %{smart_count} claims merged':
    'دمج ادعاء: لا شيء |||| دمج ادعاء واحد |||| دمج ادعاءين |||| دمج %{smart_count} ادعاءات |||| دمج %{smart_count} ادعاءً |||| دمج %{smart_count} ادعاء',
  '%{smart_count} claim absorbed |||| %{smart_count} claims absorbed':
    'ضم ادعاء: لا شيء |||| ضم ادعاء واحد |||| ضم ادعاءين |||| ضم %{smart_count} ادعاءات |||| ضم %{smart_count} ادعاءً |||| ضم %{smart_count} ادعاء',
  '%{smart_count} claim unmerged |||| %{smart_count} claims unmerged':
    'فصل دمج ادعاء: لا شيء |||| فصل دمج ادعاء واحد |||| فصل دمج ادعاءين |||| فصل دمج %{smart_count} ادعاءات |||| فصل دمج %{smart_count} ادعاءً |||| فصل دمج %{smart_count} ادعاء',
  '%{smart_count} claim separated |||| %{smart_count} claims separated':
    'إخراج ادعاء: لا شيء |||| إخراج ادعاء واحد |||| إخراج ادعاءين |||| إخراج %{smart_count} ادعاءات |||| إخراج %{smart_count} ادعاءً |||| إخراج %{smart_count} ادعاء',
  '%{smart_count} match decided |||| %{smart_count} matches decided':
    'حسم زوج: لا شيء |||| حسم زوج واحد |||| حسم زوجين |||| حسم %{smart_count} أزواج |||| حسم %{smart_count} زوجاً |||| حسم %{smart_count} زوج',
  '%{smart_count} match reopened |||| %{smart_count} matches reopened':
    'إعادة فتح زوج: لا شيء |||| إعادة فتح زوج واحد |||| إعادة فتح زوجين |||| إعادة فتح %{smart_count} أزواج |||| إعادة فتح %{smart_count} زوجاً |||| إعادة فتح %{smart_count} زوج',
  '%{smart_count} contact added |||| %{smart_count} contacts added':
    'تسجيل استفسار: لا شيء |||| تسجيل استفسار واحد |||| تسجيل استفسارين |||| تسجيل %{smart_count} استفسارات |||| تسجيل %{smart_count} استفساراً |||| تسجيل %{smart_count} استفسار',
  '%{smart_count} contact changed |||| %{smart_count} contacts changed':
    'تعديل استفسار: لا شيء |||| تعديل استفسار واحد |||| تعديل استفسارين |||| تعديل %{smart_count} استفسارات |||| تعديل %{smart_count} استفساراً |||| تعديل %{smart_count} استفسار',
  '%{smart_count} contact erased |||| %{smart_count} contacts erased':
    'محو استفسار: لا شيء |||| محو استفسار واحد |||| محو استفسارين |||| محو %{smart_count} استفسارات |||| محو %{smart_count} استفساراً |||| محو %{smart_count} استفسار',
  '%{smart_count} appearance added |||| %{smart_count} appearances added':
    'إضافة موضع ورود: لا شيء |||| إضافة موضع ورود واحد |||| إضافة موضعي ورود |||| إضافة %{smart_count} مواضع ورود |||| إضافة %{smart_count} موضع ورود |||| إضافة %{smart_count} موضع ورود',
  '%{smart_count} appearance settled |||| %{smart_count} appearances settled':
    'تثبيت موضع ورود: لا شيء |||| تثبيت موضع ورود واحد |||| تثبيت موضعي ورود |||| تثبيت %{smart_count} مواضع ورود |||| تثبيت %{smart_count} موضع ورود |||| تثبيت %{smart_count} موضع ورود',
  '%{smart_count} appearance reanchored |||| %{smart_count} appearances reanchored':
    'إعادة ربط موضع ورود: لا شيء |||| إعادة ربط موضع ورود واحد |||| إعادة ربط موضعي ورود |||| إعادة ربط %{smart_count} مواضع ورود |||| إعادة ربط %{smart_count} موضع ورود |||| إعادة ربط %{smart_count} موضع ورود',
  '%{smart_count} appearance anchored |||| %{smart_count} appearances anchored':
    'ربط موضع ورود: لا شيء |||| ربط موضع ورود واحد |||| ربط موضعي ورود |||| ربط %{smart_count} مواضع ورود |||| ربط %{smart_count} موضع ورود |||| ربط %{smart_count} موضع ورود',
  '%{smart_count} note added |||| %{smart_count} notes added':
    'كتابة ملاحظة: لا شيء |||| كتابة ملاحظة واحدة |||| كتابة ملاحظتين |||| كتابة %{smart_count} ملاحظات |||| كتابة %{smart_count} ملاحظة |||| كتابة %{smart_count} ملاحظة',
  '%{smart_count} note erased |||| %{smart_count} notes erased':
    'محو ملاحظة: لا شيء |||| محو ملاحظة واحدة |||| محو ملاحظتين |||| محو %{smart_count} ملاحظات |||| محو %{smart_count} ملاحظة |||| محو %{smart_count} ملاحظة',
  '%{smart_count} piece of evidence added |||| %{smart_count} pieces of evidence added':
    'إضافة دليل: لا شيء |||| إضافة دليل واحد |||| إضافة دليلين |||| إضافة %{smart_count} أدلة |||| إضافة %{smart_count} دليلاً |||| إضافة %{smart_count} دليل',
  '%{smart_count} piece of evidence changed |||| %{smart_count} pieces of evidence changed':
    'تعديل دليل: لا شيء |||| تعديل دليل واحد |||| تعديل دليلين |||| تعديل %{smart_count} أدلة |||| تعديل %{smart_count} دليلاً |||| تعديل %{smart_count} دليل',
  '%{smart_count} piece of evidence withdrawn |||| %{smart_count} pieces of evidence withdrawn':
    'سحب دليل: لا شيء |||| سحب دليل واحد |||| سحب دليلين |||| سحب %{smart_count} أدلة |||| سحب %{smart_count} دليلاً |||| سحب %{smart_count} دليل',
  '%{smart_count} source created |||| %{smart_count} sources created':
    'إضافة مصدر: لا شيء |||| إضافة مصدر واحد |||| إضافة مصدرين |||| إضافة %{smart_count} مصادر |||| إضافة %{smart_count} مصدراً |||| إضافة %{smart_count} مصدر',
  '%{smart_count} source changed |||| %{smart_count} sources changed':
    'تعديل مصدر: لا شيء |||| تعديل مصدر واحد |||| تعديل مصدرين |||| تعديل %{smart_count} مصادر |||| تعديل %{smart_count} مصدراً |||| تعديل %{smart_count} مصدر',
  '%{smart_count} source regrouped |||| %{smart_count} sources regrouped':
    'إعادة تصنيف مصدر: لا شيء |||| إعادة تصنيف مصدر واحد |||| إعادة تصنيف مصدرين |||| إعادة تصنيف %{smart_count} مصادر |||| إعادة تصنيف %{smart_count} مصدراً |||| إعادة تصنيف %{smart_count} مصدر',
  '%{smart_count} source standing changed |||| %{smart_count} sources standing changed':
    'إعادة تقييم مصدر: لا شيء |||| إعادة تقييم مصدر واحد |||| إعادة تقييم مصدرين |||| إعادة تقييم %{smart_count} مصادر |||| إعادة تقييم %{smart_count} مصدراً |||| إعادة تقييم %{smart_count} مصدر',
  '%{smart_count} source capture queued |||| %{smart_count} sources capture queued':
    'طلب جلب مصدر: لا شيء |||| طلب جلب مصدر واحد |||| طلب جلب مصدرين |||| طلب جلب %{smart_count} مصادر |||| طلب جلب %{smart_count} مصدراً |||| طلب جلب %{smart_count} مصدر',
  '%{smart_count} source captured |||| %{smart_count} sources captured':
    'جلب مصدر: لا شيء |||| جلب مصدر واحد |||| جلب مصدرين |||| جلب %{smart_count} مصادر |||| جلب %{smart_count} مصدراً |||| جلب %{smart_count} مصدر',
  '%{smart_count} source capture failed |||| %{smart_count} sources capture failed':
    'تعذّر جلب مصدر: لا شيء |||| تعذّر جلب مصدر واحد |||| تعذّر جلب مصدرين |||| تعذّر جلب %{smart_count} مصادر |||| تعذّر جلب %{smart_count} مصدراً |||| تعذّر جلب %{smart_count} مصدر',
  '%{smart_count} review submitted |||| %{smart_count} reviews submitted':
    'تقديم مراجعة: لا شيء |||| تقديم مراجعة واحدة |||| تقديم مراجعتين |||| تقديم %{smart_count} مراجعات |||| تقديم %{smart_count} مراجعة |||| تقديم %{smart_count} مراجعة',
  '%{smart_count} review withdrawn |||| %{smart_count} reviews withdrawn':
    'سحب مراجعة: لا شيء |||| سحب مراجعة واحدة |||| سحب مراجعتين |||| سحب %{smart_count} مراجعات |||| سحب %{smart_count} مراجعة |||| سحب %{smart_count} مراجعة',
  '%{smart_count} round opened |||| %{smart_count} rounds opened':
    'فتح جولة: لا شيء |||| فتح جولة واحدة |||| فتح جولتين |||| فتح %{smart_count} جولات |||| فتح %{smart_count} جولة |||| فتح %{smart_count} جولة',
  '%{smart_count} round disagreed |||| %{smart_count} rounds disagreed':
    'اختلاف في جولة: لا شيء |||| اختلاف في جولة واحدة |||| اختلاف في جولتين |||| اختلاف في %{smart_count} جولات |||| اختلاف في %{smart_count} جولة |||| اختلاف في %{smart_count} جولة',
  '%{smart_count} round abandoned |||| %{smart_count} rounds abandoned':
    'إنهاء جولة: لا شيء |||| إنهاء جولة واحدة |||| إنهاء جولتين |||| إنهاء %{smart_count} جولات |||| إنهاء %{smart_count} جولة |||| إنهاء %{smart_count} جولة',
  '%{smart_count} verdict imported |||| %{smart_count} verdicts imported':
    'استيراد حكم: لا شيء |||| استيراد حكم واحد |||| استيراد حكمين |||| استيراد %{smart_count} أحكام |||| استيراد %{smart_count} حكماً |||| استيراد %{smart_count} حكم',
  '%{smart_count} verdict voided |||| %{smart_count} verdicts voided':
    'إلغاء حكم: لا شيء |||| إلغاء حكم واحد |||| إلغاء حكمين |||| إلغاء %{smart_count} أحكام |||| إلغاء %{smart_count} حكماً |||| إلغاء %{smart_count} حكم',
  '%{smart_count} fact check added |||| %{smart_count} fact checks added':
    'إضافة تحقق خارجي: لا شيء |||| إضافة تحقق خارجي واحد |||| إضافة تحققين خارجيين |||| إضافة %{smart_count} تحققات خارجية |||| إضافة %{smart_count} تحققاً خارجياً |||| إضافة %{smart_count} تحقق خارجي',
  '%{smart_count} fact check changed |||| %{smart_count} fact checks changed':
    'تعديل تحقق خارجي: لا شيء |||| تعديل تحقق خارجي واحد |||| تعديل تحققين خارجيين |||| تعديل %{smart_count} تحققات خارجية |||| تعديل %{smart_count} تحققاً خارجياً |||| تعديل %{smart_count} تحقق خارجي',
  '%{smart_count} fact check withdrawn |||| %{smart_count} fact checks withdrawn':
    'سحب تحقق خارجي: لا شيء |||| سحب تحقق خارجي واحد |||| سحب تحققين خارجيين |||| سحب %{smart_count} تحققات خارجية |||| سحب %{smart_count} تحققاً خارجياً |||| سحب %{smart_count} تحقق خارجي',
  '%{smart_count} user created |||| %{smart_count} users created':
    'إنشاء مستخدم: لا شيء |||| إنشاء مستخدم واحد |||| إنشاء مستخدمين اثنين |||| إنشاء %{smart_count} مستخدمين |||| إنشاء %{smart_count} مستخدماً |||| إنشاء %{smart_count} مستخدم',
  '%{smart_count} user changed |||| %{smart_count} users changed':
    'تعديل مستخدم: لا شيء |||| تعديل مستخدم واحد |||| تعديل مستخدمين اثنين |||| تعديل %{smart_count} مستخدمين |||| تعديل %{smart_count} مستخدماً |||| تعديل %{smart_count} مستخدم',
  '%{smart_count} user erased |||| %{smart_count} users erased':
    'محو بيانات مستخدم: لا شيء |||| محو بيانات مستخدم واحد |||| محو بيانات مستخدمين اثنين |||| محو بيانات %{smart_count} مستخدمين |||| محو بيانات %{smart_count} مستخدماً |||| محو بيانات %{smart_count} مستخدم',
  '%{smart_count} API key created |||| %{smart_count} API keys created':
    'إنشاء مفتاح: لا شيء |||| إنشاء مفتاح واحد |||| إنشاء مفتاحين |||| إنشاء %{smart_count} مفاتيح |||| إنشاء %{smart_count} مفتاحاً |||| إنشاء %{smart_count} مفتاح',
  '%{smart_count} API key revoked |||| %{smart_count} API keys revoked':
    'إبطال مفتاح: لا شيء |||| إبطال مفتاح واحد |||| إبطال مفتاحين |||| إبطال %{smart_count} مفاتيح |||| إبطال %{smart_count} مفتاحاً |||| إبطال %{smart_count} مفتاح',
  '%{smart_count} change of the settings |||| %{smart_count} changes of the settings':
    'لا تعديل للإعدادات |||| تعديل الإعدادات مرة واحدة |||| تعديل الإعدادات مرتين |||| تعديل الإعدادات %{smart_count} مرات |||| تعديل الإعدادات %{smart_count} مرة |||| تعديل الإعدادات %{smart_count} مرة',
  '%{smart_count} view created |||| %{smart_count} views created':
    'حفظ عرض محفوظ: لا شيء |||| حفظ عرض محفوظ واحد |||| حفظ عرضين محفوظين |||| حفظ %{smart_count} عروض محفوظة |||| حفظ %{smart_count} عرضاً محفوظاً |||| حفظ %{smart_count} عرض محفوظ',
  '%{smart_count} view changed |||| %{smart_count} views changed':
    'تعديل عرض محفوظ: لا شيء |||| تعديل عرض محفوظ واحد |||| تعديل عرضين محفوظين |||| تعديل %{smart_count} عروض محفوظة |||| تعديل %{smart_count} عرضاً محفوظاً |||| تعديل %{smart_count} عرض محفوظ',
  '%{smart_count} view archived |||| %{smart_count} views archived':
    'أرشفة عرض محفوظ: لا شيء |||| أرشفة عرض محفوظ واحد |||| أرشفة عرضين محفوظين |||| أرشفة %{smart_count} عروض محفوظة |||| أرشفة %{smart_count} عرضاً محفوظاً |||| أرشفة %{smart_count} عرض محفوظ',
  '%{smart_count} export saved |||| %{smart_count} exports saved':
    'حفظ تصدير محفوظ: لا شيء |||| حفظ تصدير محفوظ واحد |||| حفظ تصديرين محفوظين |||| حفظ %{smart_count} عمليات تصدير محفوظة |||| حفظ %{smart_count} تصديراً محفوظاً |||| حفظ %{smart_count} تصدير محفوظ',
  '%{smart_count} export changed |||| %{smart_count} exports changed':
    'تعديل تصدير محفوظ: لا شيء |||| تعديل تصدير محفوظ واحد |||| تعديل تصديرين محفوظين |||| تعديل %{smart_count} عمليات تصدير محفوظة |||| تعديل %{smart_count} تصديراً محفوظاً |||| تعديل %{smart_count} تصدير محفوظ',
  '%{smart_count} export archived |||| %{smart_count} exports archived':
    'أرشفة تصدير محفوظ: لا شيء |||| أرشفة تصدير محفوظ واحد |||| أرشفة تصديرين محفوظين |||| أرشفة %{smart_count} عمليات تصدير محفوظة |||| أرشفة %{smart_count} تصديراً محفوظاً |||| أرشفة %{smart_count} تصدير محفوظ',
  '%{smart_count} export key rotated |||| %{smart_count} export keys rotated':
    'تجديد مفتاح تصدير: لا شيء |||| تجديد مفتاح تصدير واحد |||| تجديد مفتاحي تصدير |||| تجديد %{smart_count} مفاتيح تصدير |||| تجديد %{smart_count} مفتاح تصدير |||| تجديد %{smart_count} مفتاح تصدير',
  '%{smart_count} request received |||| %{smart_count} requests received':
    'ورود طلب: لا شيء |||| ورود طلب واحد |||| ورود طلبين |||| ورود %{smart_count} طلبات |||| ورود %{smart_count} طلباً |||| ورود %{smart_count} طلب',
  '%{smart_count} request answered |||| %{smart_count} requests answered':
    'الرد على طلب: لا شيء |||| الرد على طلب واحد |||| الرد على طلبين |||| الرد على %{smart_count} طلبات |||| الرد على %{smart_count} طلباً |||| الرد على %{smart_count} طلب',
  '%{smart_count} request erased |||| %{smart_count} requests erased':
    'محو طلب: لا شيء |||| محو طلب واحد |||| محو طلبين |||| محو %{smart_count} طلبات |||| محو %{smart_count} طلباً |||| محو %{smart_count} طلب',
  '%{smart_count} webhook created |||| %{smart_count} webhooks created':
    'إنشاء خطاف ويب: لا شيء |||| إنشاء خطاف ويب واحد |||| إنشاء خطافي ويب |||| إنشاء %{smart_count} خطافات ويب |||| إنشاء %{smart_count} خطاف ويب |||| إنشاء %{smart_count} خطاف ويب',
  '%{smart_count} webhook changed |||| %{smart_count} webhooks changed':
    'تعديل خطاف ويب: لا شيء |||| تعديل خطاف ويب واحد |||| تعديل خطافي ويب |||| تعديل %{smart_count} خطافات ويب |||| تعديل %{smart_count} خطاف ويب |||| تعديل %{smart_count} خطاف ويب',
  '%{smart_count} webhook secret rotated |||| %{smart_count} webhooks secret rotated':
    'تجديد سر خطاف ويب: لا شيء |||| تجديد سر خطاف ويب واحد |||| تجديد سرَّي خطافي ويب |||| تجديد %{smart_count} أسرار خطافات ويب |||| تجديد %{smart_count} سراً لخطافات ويب |||| تجديد %{smart_count} سر لخطافات ويب',
  '%{smart_count} webhook disabled |||| %{smart_count} webhooks disabled':
    'إيقاف خطاف ويب: لا شيء |||| إيقاف خطاف ويب واحد |||| إيقاف خطافي ويب |||| إيقاف %{smart_count} خطافات ويب |||| إيقاف %{smart_count} خطاف ويب |||| إيقاف %{smart_count} خطاف ويب',
  '%{smart_count} webhook archived |||| %{smart_count} webhooks archived':
    'أرشفة خطاف ويب: لا شيء |||| أرشفة خطاف ويب واحد |||| أرشفة خطافي ويب |||| أرشفة %{smart_count} خطافات ويب |||| أرشفة %{smart_count} خطاف ويب |||| أرشفة %{smart_count} خطاف ويب',
}
