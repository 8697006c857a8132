// What the inbox says, in Arabic.
import type { Catalogue } from '../language.ts'

export const inbox: Catalogue = {
  'Mark as read: %{claim}': 'تعليم كمقروء: %{claim}',
  'Due %{when}': 'مستحق في %{when}',
  'Mark as read': 'تعليم كمقروء',
  Shown: 'المعروض',
  Unread: 'غير المقروء',
  'Mark all as read': 'تعليم الكل كمقروء',
  'Nothing unread': 'لا شيء غير مقروء',
  'Nothing yet': 'لا شيء بعد',
  'Claims you are given, notes that mention you, claims of yours that come back, and days that have come are told here.':
    'هنا تُذكر الادعاءات المسندة إليك، والملاحظات التي تذكرك، وادعاءاتك التي تُرجع إليك، والأيام التي حانت.',
  Notifications: 'الإشعارات',
}
