// What pages and lists of all kinds of record say, in Arabic.
import type { Catalogue } from '../language.ts'

export const nouns: Catalogue = {
  'No such article': 'لا مقال كهذا',
  'This article did not load': 'لم يُحمَّل هذا المقال',
  'There is no article at this address': 'لا مقال في هذا العنوان',
  'All articles': 'كل المقالات',
  'Edit article': 'تعديل المقال',
  'No such claim': 'لا ادعاء كهذا',
  'This claim did not load': 'لم يُحمَّل هذا الادعاء',
  'There is no claim at this address': 'لا ادعاء في هذا العنوان',
  'Edit claim': 'تعديل الادعاء',
  'No such import': 'لا استيراد كهذا',
  'This import did not load': 'لم يُحمَّل هذا الاستيراد',
  'There is no import at this address': 'لا استيراد في هذا العنوان',
  'All imports': 'كل عمليات الاستيراد',
  'Edit import': 'تعديل الاستيراد',
  'No such request': 'لا طلب كهذا',
  'This request did not load': 'لم يُحمَّل هذا الطلب',
  'There is no request at this address': 'لا طلب في هذا العنوان',
  'All requests': 'كل الطلبات',
  'Edit request': 'تعديل الطلب',
  'No such source': 'لا مصدر كهذا',
  'This source did not load': 'لم يُحمَّل هذا المصدر',
  'There is no source at this address': 'لا مصدر في هذا العنوان',
  'All sources': 'كل المصادر',
  'Edit source': 'تعديل المصدر',
  'No such user': 'لا مستخدم كهذا',
  'This user did not load': 'لم يُحمَّل هذا المستخدم',
  'There is no user at this address': 'لا مستخدم في هذا العنوان',
  'All users': 'كل المستخدمين',
  'Edit user': 'تعديل المستخدم',
  'No such webhook': 'لا خطاف ويب كهذا',
  'This webhook did not load': 'لم يُحمَّل خطاف الويب هذا',
  'There is no webhook at this address': 'لا خطاف ويب في هذا العنوان',
  'All webhooks': 'كل خطافات الويب',
  'Edit webhook': 'تعديل خطاف الويب',
  '%{smart_count} article |||| %{smart_count} articles':
    'لا مقالات |||| مقال واحد |||| مقالان |||| %{smart_count} مقالات |||| %{smart_count} مقالاً |||| %{smart_count} مقال',
  'No articles yet': 'لا مقالات بعد',
  'No article has all of these words.': 'لا مقال فيه كل هذه الكلمات.',
  '%{smart_count} correction |||| %{smart_count} corrections':
    'لا تصحيحات |||| تصحيح واحد |||| تصحيحان |||| %{smart_count} تصحيحات |||| %{smart_count} تصحيحاً |||| %{smart_count} تصحيح',
  'No corrections yet': 'لا تصحيحات بعد',
  '%{smart_count} import |||| %{smart_count} imports':
    'لا عمليات استيراد |||| عملية استيراد واحدة |||| عمليتا استيراد |||| %{smart_count} عمليات استيراد |||| %{smart_count} عملية استيراد |||| %{smart_count} عملية استيراد',
  'No imports yet': 'لا عمليات استيراد بعد',
  '%{smart_count} key |||| %{smart_count} keys':
    'لا مفاتيح |||| مفتاح واحد |||| مفتاحان |||| %{smart_count} مفاتيح |||| %{smart_count} مفتاحاً |||| %{smart_count} مفتاح',
  'No keys yet': 'لا مفاتيح بعد',
  '%{smart_count} request |||| %{smart_count} requests':
    'لا طلبات |||| طلب واحد |||| طلبان |||| %{smart_count} طلبات |||| %{smart_count} طلباً |||| %{smart_count} طلب',
  'No requests yet': 'لا طلبات بعد',
  '%{smart_count} source |||| %{smart_count} sources':
    'لا مصادر |||| مصدر واحد |||| مصدران |||| %{smart_count} مصادر |||| %{smart_count} مصدراً |||| %{smart_count} مصدر',
  'No sources yet': 'لا مصادر بعد',
  'No source has all of these words.': 'لا مصدر فيه كل هذه الكلمات.',
  '%{smart_count} user |||| %{smart_count} users':
    'لا مستخدمين |||| مستخدم واحد |||| مستخدمان |||| %{smart_count} مستخدمين |||| %{smart_count} مستخدماً |||| %{smart_count} مستخدم',
  'No users yet': 'لا مستخدمين بعد',
  '%{smart_count} webhook |||| %{smart_count} webhooks':
    'لا خطافات ويب |||| خطاف ويب واحد |||| خطافا ويب |||| %{smart_count} خطافات ويب |||| %{smart_count} خطاف ويب |||| %{smart_count} خطاف ويب',
  'No webhooks yet': 'لا خطافات ويب بعد',
}
