// The palette in Arabic.
import type { Catalogue } from '../language.ts'

export const palette: Catalogue = {
  'Add it as a source': 'إضافتها مصدراً',
  'All claims it makes': 'كل الادعاءات الواردة فيها',
  'All claims with these words': 'كل الادعاءات التي فيها هذه الكلمات',
  'Claims it makes': 'الادعاءات الواردة فيها',
  'Desk and account': 'المكتب والحساب',
  'Go to': 'الانتقال إلى',
  'Import the page as an article': 'استيراد الصفحة مقالاً',
  'Looked at last': 'آخر ما شوهد',
  'Not on the desk': 'ليس في المكتب',
  'Nothing found for “%{words}” in claims, articles and sources.':
    'لا نتائج لـ «%{words}» في الادعاءات والمقالات والمصادر.',
  'Nothing found.': 'لا نتائج.',
  'Pages, acts, words, or the address of a page': 'صفحات أو إجراءات أو كلمات أو عنوان صفحة',
  'Submit a claim it makes': 'إرسال ادعاء ورد فيها',
  'Submit as a claim': 'الإرسال بوصفه ادعاءً',
  'What fits': 'ما يطابق',
  'With this address': 'بهذا العنوان',
  'all of them, and their switch': 'كلها، ومفتاح تشغيلها',
  'as of %{day}': 'بتاريخ %{day}',
  'its text is fetched': 'يُجلب نصها',
  '%{smart_count} choice |||| %{smart_count} choices':
    'لا خيارات |||| خيار واحد |||| خياران |||| %{smart_count} خيارات |||| %{smart_count} خياراً |||| %{smart_count} خيار',
}
