// What the inbox says, in German.
import type { Catalogue } from '../language.ts'

export const inbox: Catalogue = {
  'Mark as read: %{claim}': 'Als gelesen markieren: %{claim}',
  'Due %{when}': 'Fällig am %{when}',
  'Mark as read': 'Als gelesen markieren',
  Shown: 'Gezeigt',
  Unread: 'Ungelesen',
  'Mark all as read': 'Alle als gelesen markieren',
  'Nothing unread': 'Nichts Ungelesenes',
  'Nothing yet': 'Noch nichts',
  'Claims you are given, notes that mention you, claims of yours that come back, and days that have come are told here.':
    'Hier stehen Behauptungen, die Ihnen zugewiesen werden, Notizen, die Sie nennen, Ihre Behauptungen, die zurückkommen, und Tage, die gekommen sind.',
  Notifications: 'Benachrichtigungen',
}
