// What `admin/claims` says of the list, in German.
import type { Catalogue } from '../language.ts'

export const claims: Catalogue = {
  '%{name} (me)': '%{name} (ich)',
  '%{name} (queue)': '%{name} (Warteschlange)',
  '%{smart_count} cannot: |||| %{smart_count} cannot:':
    '%{smart_count} ist nicht änderbar: |||| %{smart_count} sind nicht änderbar:',
  '%{smart_count} claim changed |||| %{smart_count} claims changed':
    '%{smart_count} Behauptung geändert |||| %{smart_count} Behauptungen geändert',
  '%{smart_count} claim picked |||| %{smart_count} claims picked':
    '%{smart_count} Behauptung ausgewählt |||| %{smart_count} Behauptungen ausgewählt',
  '%{smart_count} claim will change |||| %{smart_count} claims will change':
    '%{smart_count} Behauptung wird geändert |||| %{smart_count} Behauptungen werden geändert',
  '%{smart_count} claim |||| %{smart_count} claims':
    '%{smart_count} Behauptung |||| %{smart_count} Behauptungen',
  '%{smart_count} could not be: |||| %{smart_count} could not be:':
    '%{smart_count} nicht: |||| %{smart_count} nicht:',
  '%{smart_count} more … |||| %{smart_count} more …': 'Noch %{smart_count} … |||| Noch %{smart_count} …',
  '%{smart_count} not in sight |||| %{smart_count} not in sight':
    '%{smart_count} davon nicht sichtbar |||| %{smart_count} davon nicht sichtbar',
  '%{smart_count} stays as it is |||| %{smart_count} stay as they are':
    '%{smart_count} bleibt unverändert |||| %{smart_count} bleiben unverändert',
  '%{title} as %{format}': '%{title} als %{format}',
  'A queue of the review desk': 'Warteschlange des Prüftischs',
  'Add topics': 'Themen hinzufügen',
  'All decided': 'Alle entschiedenen',
  'Assign or tag …': 'Zuweisen, Themen ändern …',
  'Assign to': 'Zuweisen an',
  'Assigned to a colleague': 'Jemand anderem zugewiesen',
  'Assigned to me': 'Mir zugewiesen',
  'Assigned to nobody': 'Niemandem zugewiesen',
  Assignee: 'Zugewiesen an',
  'at least %{count}': 'mind. %{count}',
  'at least %{smart_count} claim |||| at least %{smart_count} claims':
    'mindestens %{smart_count} Behauptung |||| mindestens %{smart_count} Behauptungen',
  'At least so many: the newest %{count} claims found are counted.':
    'Mindestens so viele: Gezählt werden die neuesten %{count} gefundenen Behauptungen.',
  'Change %{smart_count} claim |||| Change %{smart_count} claims':
    '%{smart_count} Behauptung ändern |||| %{smart_count} Behauptungen ändern',
  'Clear all': 'Alle aufheben',
  Columns: 'Spalten',
  'counting …': 'wird gezählt …',
  'Decided, not public': 'Entschieden, nicht öffentlich',
  'Every claim found true, with its evidence, sources and origins.':
    'Jede Behauptung, die zutrifft, mit Belegen, Quellen und Ursprüngen.',
  'Every claim with a verdict in force, whatever the answer.':
    'Jede Behauptung mit geltendem Urteil, wie auch immer es lautet.',
  'Evidence changed since': 'Belege seitdem geändert',
  Export: 'Exportieren',
  'Export claims': 'Behauptungen exportieren',
  Filters: 'Filter',
  'Find a topic': 'Thema finden',
  Kind: 'Art',
  'Leans on unsaved evidence': 'Belege nicht aufbewahrt',
  'Leave as it is': 'Unverändert lassen',
  'More formats, and saved exports': 'Weitere Formate und gespeicherte Exporte',
  'More than %{smart_count} claim |||| More than %{smart_count} claims':
    'Mehr als %{smart_count} Behauptung |||| Mehr als %{smart_count} Behauptungen',
  Name: 'Name',
  'No claim fits': 'Keine Behauptung passt',
  'No claim has all of these words.': 'Keine Behauptung enthält alle diese Wörter.',
  'Nobody#assigned to': 'Niemanden',
  'Nobody’s yet': 'Noch ohne Zuweisung',
  'Nothing on the desk has all of these filters at once.':
    'Nichts im Bestand passt zu allen diesen Filtern zugleich.',
  Origins: 'Ursprünge',
  'Pick all': 'Alle auswählen',
  'Pick none': 'Auswahl aufheben',
  'Picked claims': 'Ausgewählte Behauptungen',
  'Predictions due': 'Fällige Vorhersagen',
  'Put the view %{name} away': 'Ansicht %{name} archivieren',
  'Quote changed since': 'Zitat seitdem geändert',
  'Remove topics': 'Themen entfernen',
  'Search claims': 'Behauptungen suchen',
  'Select: %{claim}': 'Auswählen: %{claim}',
  Share: 'Teilen',
  'Share these filters': 'Diese Filter teilen',
  'Shared views': 'Geteilte Ansichten',
  'Show %{smart_count} claim |||| Show %{smart_count} claims':
    '%{smart_count} Behauptung zeigen |||| %{smart_count} Behauptungen zeigen',
  'Show all claims': 'Alle Behauptungen zeigen',
  'Show the claims': 'Behauptungen zeigen',
  'Show them': 'Anzeigen',
  Status: 'Status',
  'Taken back: %{smart_count} claim is as before |||| Taken back: %{smart_count} claims are as before':
    'Rückgängig gemacht: %{smart_count} Behauptung ist wie zuvor |||| Rückgängig gemacht: %{smart_count} Behauptungen sind wie zuvor',
  'The decided claims your filters leave; those without a verdict are not sent.':
    'Die entschiedenen Behauptungen, die Ihre Filter übrig lassen; solche ohne Urteil gehen nicht mit.',
  'This list': 'Diese Liste',
  'To be judged': 'Zu beurteilen',
  'To be looked at again': 'Wieder zu prüfen',
  Topic: 'Thema',
  Updated: 'Aktualisiert',
  Verdict: 'Urteil',
  'Verified#claims': 'Bestätigte',
  Views: 'Ansichten',
  'Withdrawn claims are not sent.': 'Zurückgezogene Behauptungen gehen nicht mit.',
  'Leaning on one source': 'Stützt sich auf eine Quelle',
  'Of one article': 'Aus einem Artikel',
  'I am at work on it': 'In Arbeit bei mir',
  'A colleague is at work on it': 'In Arbeit bei jemand anderem',
}
