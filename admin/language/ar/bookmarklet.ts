// The bookmark that submits quotes, in Arabic.
import type { Catalogue } from '../language.ts'

export const bookmarklet: Catalogue = {
  'Submit to Claimdesk': 'إرسال إلى Claimdesk',
  Bookmark: 'العلامة المرجعية',
  'A bookmark that submits quotes': 'علامة مرجعية ترسل الاقتباسات',
  'Drag this button to the bookmarks bar of your browser: %{button}':
    'اسحب هذا الزر إلى شريط العلامات المرجعية في متصفحك: %{button}',
  'On a page that makes a claim, select its exact words.': 'في صفحة تدعي شيئاً، حدّد الكلمات بنصها.',
  'Click the bookmark. The form for a new claim opens with the words and the page filled in.':
    'انقر العلامة المرجعية. يُفتح نموذج ادعاء جديد وفيه الكلمات والصفحة.',
  'The bookmark holds no key and sends nothing by itself: it opens this desk, and you submit there as yourself. Very long selections arrive shortened, and the form says so. A few pages forbid every bookmark of this kind; copy the words by hand there.':
    'لا تحمل العلامة المرجعية أي مفتاح ولا ترسل شيئاً بنفسها: فهي تفتح هذا المكتب، وترسل أنت من هناك باسمك. التحديد الطويل جداً يصل مختصراً، والنموذج ينبّه إلى ذلك. بعض الصفحات تمنع كل علامة من هذا النوع؛ انسخ الكلمات منها يدوياً.',
  'Drag it to the bookmarks bar instead of clicking it here.':
    'اسحبه إلى شريط العلامات المرجعية بدلاً من النقر عليه هنا.',
  'By hand': 'يدوياً',
  'Make a bookmark of any page, then change its name to “%{name}” and its address to this:':
    'أنشئ علامة مرجعية لأي صفحة، ثم غيّر اسمها إلى «%{name}» وعنوانها إلى هذا:',
  'From the page': 'من الصفحة',
  'Nothing was selected there: give the exact words under “Quote” below.':
    'لم يكن هناك نص محدد: اكتب الكلمات بنصها في حقل «الاقتباس» أدناه.',
  'A page without a title': 'صفحة بلا عنوان',
  'The selection was longer than a bookmark can carry; this is its beginning. Shorten it to the words that make the claim.':
    'كان التحديد أطول مما تحمله علامة مرجعية؛ وهذا أوله. اختصره إلى الكلمات التي فيها الادعاء.',
  'Use these words as the claim': 'استعمال هذه الكلمات ادعاءً',
}
