// What the pages about webhooks say, in German.
import type { Catalogue } from '../language.ts'

export const webhooks: Catalogue = {
  Waiting: 'Wartet',
  Arrived: 'Angekommen',
  Failed: 'Fehlgeschlagen',
  Messages: 'Nachrichten',
  'Nothing was sent yet': 'Noch nichts gesendet',
  'None of these': 'Keine davon',
  'The next thing that happens and that it is told of shows here. A test shows whether it would arrive.':
    'Das nächste Ereignis, das er meldet, erscheint hier. Ein Test zeigt, ob es ankäme.',
  'No message of the last 30 days is in this state.':
    'Keine Nachricht der letzten 30 Tage ist in diesem Zustand.',
  'Send now': 'Jetzt senden',
  'Send again': 'Erneut senden',
  'the claim': 'die Behauptung',
  'It is sent again': 'Wird erneut gesendet',
  '%{smart_count} attempt. |||| %{smart_count} attempts.':
    '%{smart_count} Versuch. |||| %{smart_count} Versuche.',
  'Last tried %{when}.': 'Zuletzt versucht am %{when}.',
  'Next attempt %{when}.': 'Nächster Versuch am %{when}.',
  'The secret of “%{name}”': 'Das Geheimnis von „%{name}“',
  'It is shown only now. Every message is signed with it, so whoever receives them needs it to know that they come from this desk. Send it by a channel you trust.':
    'Es wird nur jetzt gezeigt. Jede Nachricht wird damit signiert; wer sie empfängt, braucht es, um ihre Herkunft zu prüfen. Senden Sie es auf einem vertrauenswürdigen Weg.',
  'A test is on its way': 'Ein Test ist unterwegs',
  'Send a test': 'Test senden',
  Paused: 'Angehalten',
  Pause: 'Anhalten',
  'Taken up again': 'Wieder aufgenommen',
  'Take up again': 'Wieder aufnehmen',
  'New secret': 'Neues Geheimnis',
  'Give “%{name}” a new secret?': '„%{name}“ ein neues Geheimnis geben?',
  'Make a new secret': 'Neues Geheimnis anlegen',
  'The secret before signs, too, for a day': 'Das bisherige signiert noch einen Tag lang mit',
  'Messages are signed with both for a day, so that the receiver can go over in its own time. The new one is shown once.':
    'Einen Tag lang werden Nachrichten mit beiden signiert, damit die Gegenseite in Ruhe wechseln kann. Das neue wird einmal gezeigt.',
  'Put away#done': 'Abgelegt',
  'Nothing is sent to it any more, what waits included, and that cannot be taken back.':
    'Es wird nichts mehr gesendet, auch nicht, was noch wartet; das lässt sich nicht rückgängig machen.',
  'Make it and show the secret': 'Anlegen und Geheimnis zeigen',
  'Webhook made': 'Webhook angelegt',
  'Who is told': 'Wer benachrichtigt wird',
  'https, on the public network. Messages are posted to it.':
    'https, im öffentlichen Netz. Nachrichten gehen per POST dorthin.',
  'Told of': 'Meldet',
  'Left empty: everything, also kinds that come with later versions':
    'Leer: alles, auch Arten aus späteren Versionen',
  'A webhook tells a program of yours, or of a partner, what happens on the desk as it happens: a verdict that is published or corrected, a claim that came in.':
    'Ein Webhook meldet einem eigenen Programm oder dem von Partnern sofort, was geschieht: ein Urteil, das veröffentlicht oder korrigiert wird, eine neue Behauptung.',
  'Last arrived': 'Zuletzt angekommen',
  Webhook: 'Webhook',
  'Where it leads': 'Wohin er führt',
  'Put away %{when}.': 'Abgelegt am %{when}.',
  'Stopped by the desk %{when}: %{reason} Nothing is lost. Once it is taken up again it is sent all that happened since.':
    'Automatisch gestoppt am %{when}: %{reason} Nichts ist verloren. Nach der Wiederaufnahme wird alles gesendet, was seither geschah.',
  'Paused since %{when}. What happens meanwhile is sent once it is taken up again.':
    'Angehalten seit %{when}. Was inzwischen geschieht, wird nach der Wiederaufnahme gesendet.',
  'Nothing has arrived since %{when}. The desk goes on trying for three days.':
    'Seit %{when} ist nichts angekommen. Drei Tage lang wird es weiter versucht.',
  '%{smart_count} message |||| %{smart_count} messages':
    '%{smart_count} Nachricht |||| %{smart_count} Nachrichten',
  Secret: 'Geheimnis',
  'New; the one before signs, too, until %{when}': 'Neu; das bisherige signiert noch bis %{when} mit',
  'Made by': 'Angelegt von',
  'Stopped by the desk': 'Automatisch gestoppt',
  Everything: 'Alles',
  '%{smart_count} kind of event |||| %{smart_count} kinds of event':
    '%{smart_count} Ereignisart |||| %{smart_count} Ereignisarten',
  Failing: 'Gestört',
  'Waits its turn': 'Wartet',
  'Will be tried again': 'Wird erneut versucht',
  '%{status} in %{time} ms': '%{status} in %{time} ms',
}
