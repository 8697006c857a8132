// The keys, dialogs and acts of the review desk, and what it says of them, in German.
import type { Catalogue } from '../language.ts'

export const deskActs: Catalogue = {
  '%{done}. %{smart_count} left. |||| %{done}. %{smart_count} left.':
    '%{done}. Noch %{smart_count} übrig. |||| %{done}. Noch %{smart_count} übrig.',
  'A colleague was first. Yours was not saved.':
    'Jemand war schneller. Ihre Entscheidung wurde nicht gespeichert.',
  Against: 'Dagegen',
  'Assigned to %{name}.': 'An %{name} zugewiesen.',
  'Assigned to you.': 'Ihnen zugewiesen.',
  'Choose a reason.': 'Wählen Sie einen Grund.',
  Context: 'Kontext',
  'Decide & next': 'Entscheiden und weiter',
  'Decline & next': 'Ablehnen und weiter',
  'Evidence added.': 'Beleg hinzugefügt.',
  'Evidence judged.': 'Beleg beurteilt.',
  'Evidence judged: it gives context.': 'Beleg beurteilt: Er gibt Kontext.',
  'Evidence judged: it refutes the claim.': 'Beleg beurteilt: Er widerlegt die Behauptung.',
  'Evidence judged: it supports the claim.': 'Beleg beurteilt: Er stützt die Behauptung.',
  For: 'Dafür',
  'It leaves every queue and comes back in the morning of that day.':
    'Sie verlässt alle Warteschlangen und kommt am Morgen dieses Tages zurück.',
  'It leaves the queue and says to whoever submitted it what is missing.':
    'Sie verlässt die Warteschlange; wer sie eingereicht hat, erfährt, was fehlt.',
  'Its verdict is evidence now.': 'Ihr Urteil ist jetzt ein Beleg.',
  'Leave a field': 'Feld verlassen',
  'Left out, the address is its title.': 'Bleibt er leer, wird die Adresse zum Titel.',
  'Next claim in the queue': 'Nächste Behauptung der Warteschlange',
  'Next piece of evidence': 'Nächster Beleg',
  'No evidence waits to be judged. V goes to the next piece.':
    'Kein Beleg wartet auf eine Beurteilung. V führt zum nächsten.',
  'Not saved: “%{claim}” is back on top of the queue.':
    'Nicht gespeichert: „%{claim}“ steht wieder oben in der Warteschlange.',
  'Note added.': 'Notiz hinzugefügt.',
  'Nothing is chosen yet: press 1 to 4, or 0 to decline.':
    'Noch nichts gewählt: 1 bis 4 drücken, oder 0 zum Ablehnen.',
  'Previous claim in the queue': 'Vorige Behauptung der Warteschlange',
  'Put off#snooze': 'Zurückstellen',
  'Put this claim off': 'Diese Behauptung zurückstellen',
  'Say why: a sentence is enough.': 'Bitte begründen: Ein Satz genügt.',
  Send: 'Senden',
  'Send this claim back': 'Diese Behauptung zurückgeben',
  Skip: 'Überspringen',
  'Skipped: it comes again at the end of the queue.':
    'Übersprungen: Sie kommt am Ende der Warteschlange wieder.',
  'Take over': 'Übernehmen',
  'Take over from %{name}': 'Von %{name} übernehmen',
  'The claim changed while you read it. Your decision was not saved.':
    'Die Behauptung wurde geändert, während Sie sie lasen. Ihre Entscheidung wurde nicht gespeichert.',
  'Theirs stands. The claim has left the queue.':
    'Die andere Entscheidung gilt. Die Behauptung hat die Warteschlange verlassen.',
  'There is no evidence to go to.': 'Es gibt keinen Beleg.',
  'There is no other claim to go to.': 'Es gibt keine andere Behauptung.',
  'There is nothing to undo in this session.': 'In dieser Sitzung gibt es nichts rückgängig zu machen.',
  'They see at once that it is yours. The history keeps why.':
    'Die Übernahme ist im Team sofort zu sehen. Der Grund steht im Verlauf.',
  'Undone: %{what}': 'Rückgängig gemacht: %{what}',
  'Why (may be left out)': 'Warum (kann entfallen)',
  'Write why': 'Begründen',
  'for colleagues': 'fürs Team',
  'from a colleague who is at the claim': 'von jemandem, der gerade an der Behauptung arbeitet',
  'judgement of evidence': 'Beurteilung des Belegs',
  'my last act': 'meinen letzten Schritt',
  'putting off#snooze': 'Zurückstellung',
  'the claim’s own page': 'die Seite der Behauptung',
  'the decision, or a dialog, from inside a field':
    'die Entscheidung oder ein Formular, auch aus einem Feld heraus',
  'the evidence gives context': 'der Beleg gibt Kontext',
  'the evidence refutes the claim': 'der Beleg widerlegt die Behauptung',
  'the evidence supports the claim': 'der Beleg stützt die Behauptung',
  'to check it': 'die Prüfung',
  'to the end of this session’s queue': 'ans Ende der Warteschlange dieser Sitzung',
  'to whoever submitted it': 'an die Person, die sie eingereicht hat',
  'until a day': 'bis zu einem Tag',
  'verdict “%{verdict}”': 'Urteil „%{verdict}“',
  'with the claim it looks like': 'mit der ähnlichen Behauptung',
}
