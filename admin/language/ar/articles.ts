// The pages of articles and of the texts that are kept, in Arabic.
import type { Catalogue } from '../language.ts'

export const articles: Catalogue = {
  'About the article': 'عن المقال',
  Author: 'الكاتب',
  'Added by': 'أضافه',
  'Add article': 'إضافة المقال',
  'Article added': 'أُضيف المقال',
  'How it comes': 'طريقة الإضافة',
  'The page is fetched now; its title, author and date are read from it':
    'تُجلب الصفحة الآن؛ ويُقرأ منها العنوان والكاتب والتاريخ',
  HTML: 'HTML',
  'Read from the page unless given': 'يُقرأ من الصفحة ما لم يُكتب هنا',
  'Publisher, author, date, language': 'الناشر والكاتب والتاريخ واللغة',
  'Language of the article': 'لغة المقال',
  Text: 'النص',
  'Pasted in full, it lets the desk find each quote in it': 'إن أُلصق كاملاً أمكن العثور على كل اقتباس فيه',
  Read: 'قراءة',
  Versions: 'النسخ',
  'About & history': 'البيانات والسجل',
  'Parts of this article': 'أقسام هذا المقال',
  'Search articles': 'البحث في المقالات',
  'An article comes with the first claim that names it, or is pasted or fetched here.':
    'يأتي المقال مع أول ادعاء يذكره، أو يُلصق أو يُجلب هنا.',
  'Version %{number}': 'النسخة %{number}',
  'Could not be read': 'تعذّرت قراءته',
  'This article': 'هذا المقال',
  Texts: 'النصوص',
  'No text yet': 'لا نص بعد',
  'With a text the desk can find quotes and excerpts in it, and tell when they change.':
    'بوجود النص يمكن العثور على الاقتباسات والمقتطفات فيه، ومعرفة متى تتغير.',
  'pasted by %{name}, %{when}': 'أُلصقت بواسطة %{name}، %{when}',
  'fetched by %{name}, %{when}': 'جُلبت بواسطة %{name}، %{when}',
  'uploaded by %{name}, %{when}': 'رُفعت بواسطة %{name}، %{when}',
  'imported by %{name}, %{when}': 'استُوردت بواسطة %{name}، %{when}',
  '%{smart_count} character |||| %{smart_count} characters':
    'لا أحرف |||| حرف واحد |||| حرفان |||| %{smart_count} أحرف |||| %{smart_count} حرفاً |||| %{smart_count} حرف',
  'Close version %{number}': 'إغلاق النسخة %{number}',
  'Read version %{number}': 'قراءة النسخة %{number}',
  'Claims it makes#article': 'ادعاءاته',
  'No claims of it yet': 'لا ادعاءات منه بعد',
  'Take what it says apart into statements that can be checked.': 'فكّك ما يقوله إلى عبارات يمكن التحقق منها.',
  'Paste the text': 'إلصاق النص',
  'Paste the page’s HTML': 'إلصاق HTML الصفحة',
  'Fetch it from its address': 'جلبه من عنوانه',
}
