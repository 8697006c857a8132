// What the pages about requests for correction say, in Arabic.
import type { Catalogue } from '../language.ts'

export const requests: Catalogue = {
  Answer: 'الرد',
  'It waits for an answer.': 'في انتظار الرد.',
  'It waits for an answer, which an editor gives.': 'في انتظار الرد، وهو من شأن التحرير.',
  'by %{name}, %{when}': 'من %{name}، %{when}',
  'by %{name}': 'من %{name}',
  Accept: 'قبول',
  'Accept the request': 'قبول الطلب',
  'They are right, or may be. This alone changes no verdict: reopen the claim to correct it.':
    'الاعتراض صحيح أو قد يكون. هذا وحده لا يغير حكماً: أعد فتح الادعاء لتصحيحه.',
  Dismiss: 'ردّ',
  'Dismiss the request': 'ردّ الطلب',
  'Nothing is to be corrected.': 'ليس هناك ما يُصحَّح.',
  'Stays on the desk. To tell the reader, write to them yourself':
    'يبقى في المكتب. لإبلاغ صاحب الطلب راسِله بنفسك',
  'Stays on the desk': 'يبقى في المكتب',
  '%{smart_count} reader asks for a correction of this verdict. |||| %{smart_count} readers ask for a correction of this verdict.':
    'لا طلبات لتصحيح هذا الحكم. |||| طلب واحد لتصحيح هذا الحكم. |||| طلبان لتصحيح هذا الحكم. |||| %{smart_count} طلبات لتصحيح هذا الحكم. |||| %{smart_count} طلباً لتصحيح هذا الحكم. |||| %{smart_count} طلب لتصحيح هذا الحكم.',
  '%{smart_count} reader asks for a correction. |||| %{smart_count} readers ask for a correction.':
    'لا طلبات تصحيح مفتوحة. |||| طلب تصحيح واحد مفتوح. |||| طلبا تصحيح مفتوحان. |||| %{smart_count} طلبات تصحيح مفتوحة. |||| %{smart_count} طلب تصحيح مفتوحاً. |||| %{smart_count} طلب تصحيح مفتوح.',
  'Look at it#request': 'الاطلاع عليه',
  'The claim reads otherwise by now: %{claim}': 'صارت صيغة الادعاء غير ذلك: %{claim}',
  'They read revision %{revision}': 'قُرئت النسخة %{revision}',
  'In force now: revision %{revision}': 'السارية الآن: النسخة %{revision}',
  'In force now': 'الساري الآن',
  'The same revision': 'النسخة نفسها',
  'the public still sees revision %{publishedRevision}': 'ما زال الجمهور يرى النسخة %{publishedRevision}',
  'Readers of a published verdict can say what is wrong with it, and where that can be seen. What they send waits here for an answer.':
    'يستطيع قارئ أي حكم منشور أن يبيّن ما الخطأ فيه وأين يُرى ذلك. وما يرسله ينتظر الرد هنا.',
  'They read': 'الحكم المقروء',
  'Since then': 'منذ ذلك الحين',
  'No request waits for an answer': 'لا طلب ينتظر رداً',
  'No request was accepted': 'لم يُقبل أي طلب',
  'No request was dismissed': 'لم يُردّ أي طلب',
  'No request fits': 'لا طلب يوافق',
  'Of all claims': 'لكل الادعاءات',
  'Request for correction': 'طلب تصحيح',
  Request: 'طلب',
  'What they read': 'ما قُرئ',
  'Erase this request?': 'محو هذا الطلب؟',
  'The request was erased': 'مُحي الطلب',
  'What they wrote, their link, name and e-mail address go, here and in the history. That somebody asked, and what the desk answered, stays.':
    'يزول ما كُتب والرابط والاسم والبريد الإلكتروني، هنا وفي السجل. ويبقى أن أحدهم طلب، وما رد به المكتب.',
  'To be seen at': 'يُرى في',
  From: 'من',
  'Somebody who gave no name': 'شخص لم يذكر اسمه',
  Received: 'ورد في',
  'Open the claim': 'فتح الادعاء',
  'No longer public': 'لم يعد منشوراً',
  Unchanged: 'لم يتغير',
  'Judged again, same answer': 'أُعيد الحكم، والجواب نفسه',
  'Answered differently': 'تغيّر الجواب',
}
