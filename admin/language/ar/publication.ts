// What `admin/publication` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const publication: Catalogue = {
  'A new revision is not published with its decision until somebody releases it.':
    'لا تُنشر النسخة الجديدة بمجرد حسمها، بل حين يرفع أحدهم الحجب عنها.',
  'End the hold': 'إنهاء الحجب',
  'Evidence changed after it was given: judge it again first, if in doubt.':
    'تغيّرت الأدلة بعد صدوره: عند الشك أعِد الحكم أولاً.',
  'For an answer that should never have been given. No verdict is in force afterwards, the claim is open again, and the corrections list it with your reason.':
    'لجواب ما كان ينبغي أن يصدر. بعده لا يبقى حكم سارٍ، ويُعاد فتح الادعاء، ويُدرج في التصحيحات مع السبب الذي تذكره.',
  Held: 'حُجب',
  'Held back so far: “%{reason}”': 'محجوب حتى الآن: «%{reason}»',
  Hold: 'حجب',
  'Hold back the next revision': 'حجب النسخة التالية',
  'It is being judged again just now.': 'يُعاد الحكم عليه الآن.',
  Publish: 'نشر',
  'Publish this verdict': 'نشر هذا الحكم',
  Published: 'نُشر',
  'Publishing cannot be undone. A public verdict can only be retracted, with a reason.':
    'لا يمكن التراجع عن النشر. الحكم المنشور لا يمكن إلا إلغاء نشره، مع ذكر السبب.',
  'Reason, for the desk': 'السبب، للمكتب',
  'Reason, for the public': 'السبب، للجمهور',
  Release: 'رفع الحجب',
  Released: 'رُفع الحجب',
  Retract: 'إلغاء النشر',
  'Retract the verdict': 'إلغاء نشر الحكم',
  Retracted: 'أُلغي النشر',
  'Revision %{revision} was retracted from the public %{when}: %{reason}':
    'أُلغي نشر النسخة %{revision} (%{when}): %{reason}',
  'Revision %{verdictRevision} is published at once.': 'تُنشر النسخة %{verdictRevision} فوراً.',
  'Revision %{verdictRevision} replaces revision %{publishedRevision}, which stays readable.':
    'تحل النسخة %{verdictRevision} محل النسخة %{publishedRevision}، التي تبقى متاحة للقراءة.',
  'The hold ends with it: “%{reason}”': 'ينتهي بذلك الحجب: «%{reason}»',
  'The next revision is published as soon as it is decided.': 'تُنشر النسخة التالية فور حسمها.',
  'The public no longer sees revision %{revision} and is told why. On the desk the verdict stays in force; claims that lean on it are marked.':
    'لن يرى الجمهور النسخة %{revision} بعد الآن، وسيُبلَّغ بالسبب. يبقى الحكم سارياً في المكتب، وتُعلَّم الادعاءات التي تستند إليه.',
  'The public sees it from now on. Each revision that follows replaces it as soon as it is decided.':
    'يراه الجمهور من الآن. وتحل كل نسخة لاحقة محله فور حسمها.',
  'The public sees revision %{publishedRevision}. Your answer is held back: %{reason}':
    'يرى الجمهور النسخة %{publishedRevision}. جوابك محجوب: %{reason}',
  'The public sees revision %{publishedRevision}. Your answer replaces it at once.':
    'يرى الجمهور النسخة %{publishedRevision}. جوابك يحل محلها فوراً.',
  Void: 'إلغاء الحكم',
  'Void the verdict': 'إلغاء الحكم نهائياً',
  'What is public is retracted.': 'ويُلغى نشر ما هو منشور.',
  'What is public now stays public.': 'ويبقى المنشور الآن منشوراً.',
  'revision %{publishedRevision}': 'النسخة %{publishedRevision}',
  'revision %{publishedRevision}, not yet revision %{verdictRevision}':
    'النسخة %{publishedRevision}، لا النسخة %{verdictRevision} بعد',
}
