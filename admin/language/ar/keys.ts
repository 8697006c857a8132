// The keys in Arabic: those that act everywhere, and the list of all.
import type { Catalogue } from '../language.ts'

export const keys: Catalogue = {
  Close: 'إغلاق',
  Ctrl: 'Ctrl',
  Esc: 'Esc',
  Everywhere: 'في كل مكان',
  Inbox: 'الوارد',
  Keys: 'المفاتيح',
  'Off, every button stays, and Ctrl+Enter still sends. Keys never act while you write.':
    'عند إيقافها يبقى كل زر، ويبقى الإرسال بمفتاحي Ctrl+Enter. لا تعمل المفاتيح أثناء الكتابة أبداً.',
  'Page ↑': 'Page ↑',
  'Page ↓': 'Page ↓',
  'Search or go to …': 'البحث أو الانتقال إلى …',
  'Single keys act': 'المفاتيح المفردة تعمل',
  'pages, records, and what can be done here': 'الصفحات والسجلات وما يمكن فعله هنا',
  'this list, and the switch': 'هذه القائمة ومفتاح التشغيل',
  'this page': 'هذه الصفحة',
  'Search the list': 'البحث في القائمة',
  'where the page has one': 'إن كانت في الصفحة قائمة',
}
