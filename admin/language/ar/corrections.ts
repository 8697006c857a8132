// What `admin/corrections` says, in Arabic.
import type { Catalogue } from '../language.ts'

export const corrections: Catalogue = {
  All: 'الكل',
  'Answers that were changed because they were wrong, or taken back for good, are listed here. A slip that was undone within minutes is none.':
    'تُدرج هنا الأجوبة التي غُيّرت لأنها كانت خاطئة أو أُلغيت نهائياً. ولا يُعد منها سهو جرى التراجع عنه في دقائق.',
  Before: 'قبل',
  Claim: 'الادعاء',
  'Not seen by the public': 'لم يطّلع عليها الجمهور',
  Now: 'الآن',
  'Retracted, %{when}': 'أُلغي نشره، %{when}',
  'Seen by the public': 'اطّلع عليها الجمهور',
  'Taken back': 'أُلغي',
  When: 'متى',
  'Yes, %{when}': 'نعم، %{when}',
}
