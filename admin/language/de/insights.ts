// What the insights say, in German: charts, tables, and the sentences above them.
import type { Catalogue } from '../language.ts'

export const insights: Catalogue = {
  'Cohen’s kappa is not defined: only one verdict was ever given.':
    'Cohens Kappa ist nicht definiert: Es gab immer dasselbe Urteil.',
  'Cohen’s kappa is %{kappa}: 1 is full agreement, 0 what chance would bring.':
    'Cohens Kappa beträgt %{kappa}: 1 ist volle Übereinstimmung, 0 ist Zufall.',
  'In proportion': 'Im Verhältnis',
  'Show as table': 'Als Tabelle zeigen',
  'Time to the first verdict': 'Zeit bis zum ersten Urteil',
  'Verdicts by topic': 'Urteile nach Thema',
  'Verdicts by outlet': 'Urteile nach Medium',
  Outlet: 'Medium',
  'Coverage by speaker': 'Abdeckung: wer es gesagt hat',
  'No claim that was decided in this time has a topic.':
    'Keine in dieser Zeit entschiedene Behauptung hat ein Thema.',
  'No claim that was decided in this time came with an article whose publisher is known.':
    'Keine in dieser Zeit entschiedene Behauptung kam mit einem Artikel, dessen Herausgeber bekannt ist.',
  'A verdict counts for each topic of its claim.': 'Ein Urteil zählt für jedes Thema seiner Behauptung.',
  'By the publisher of the article the claim was submitted with.':
    'Nach dem Herausgeber des Artikels, mit dem die Behauptung eingereicht wurde.',
  'Counted by': 'Gezählt nach',
  Weeks: 'Wochen',
  Months: 'Monate',
  Half: 'Hälfte',
  'Nine of ten': '9 von 10',
  '%{smart_count} minute |||| %{smart_count} minutes': '%{smart_count} Minute |||| %{smart_count} Minuten',
  '%{smart_count} hour |||| %{smart_count} hours': '%{smart_count} Stunde |||| %{smart_count} Stunden',
  '%{smart_count} day |||| %{smart_count} days': '%{smart_count} Tag |||| %{smart_count} Tage',
  'min#unit': 'Min.',
  'h#unit': 'Std.',
  'd#unit': 'Tg.',
  Week: 'Woche',
  'Replaced another': 'Ersetzte ein anderes',
  '(not whole)': '(unvollständig)',
  'Half within': 'Hälfte binnen',
  'Nine of ten within': '9 von 10 binnen',
  'too few': 'zu wenige',
  'Verdicts by week': 'Urteile nach Wochen',
  'Verdicts by month': 'Urteile nach Monaten',
  'Time to the first verdict by week': 'Zeit bis zum ersten Urteil nach Wochen',
  'Time to the first verdict by month': 'Zeit bis zum ersten Urteil nach Monaten',
  '%{count} %{label}': '%{count} × %{label}',
  'Week of %{day}': 'Woche ab %{day}',
  'No verdict was given in this time.': 'In dieser Zeit wurde kein Urteil gefällt.',
  '%{smart_count} verdict: %{answers}. |||| %{smart_count} verdicts: %{answers}.':
    '%{smart_count} Urteil: %{answers}. |||| %{smart_count} Urteile: %{answers}.',
  '%{smart_count} of them replaced another. |||| %{smart_count} of them replaced another.':
    '%{smart_count} davon ersetzte ein anderes. |||| %{smart_count} davon ersetzten ein anderes.',
  'No claim got its first verdict in this time.':
    'Keine Behauptung erhielt in dieser Zeit ihr erstes Urteil.',
  'Of %{smart_count} claim, half had their first verdict within %{half}; fewer than %{fewest} say nothing of the slowest. |||| Of %{smart_count} claims, half had their first verdict within %{half}; fewer than %{fewest} say nothing of the slowest.':
    '%{smart_count} Behauptung: Bis zum ersten Urteil dauerte es höchstens %{half}; weniger als %{fewest} sagen nichts über die langsamsten. |||| %{smart_count} Behauptungen: Bis zum ersten Urteil dauerte es bei der Hälfte höchstens %{half}; weniger als %{fewest} sagen nichts über die langsamsten.',
  'Of %{smart_count} claim, half had their first verdict within %{half}, nine of ten within %{ninth}. |||| Of %{smart_count} claims, half had their first verdict within %{half}, nine of ten within %{ninth}.':
    '%{smart_count} Behauptung: Bis zum ersten Urteil dauerte es höchstens %{half}, bei neun von zehn höchstens %{ninth}. |||| %{smart_count} Behauptungen: Bis zum ersten Urteil dauerte es bei der Hälfte höchstens %{half}, bei neun von zehn höchstens %{ninth}.',
  'No claim came in during this time.': 'In dieser Zeit ging keine Behauptung ein.',
  '%{smart_count} claim came in |||| %{smart_count} claims came in':
    '%{smart_count} Behauptung ging ein |||| %{smart_count} Behauptungen gingen ein',
  '%{smart_count} of them names no speaker |||| %{smart_count} of them name no speaker':
    '%{smart_count} davon ohne Angabe, wer es gesagt hat |||| %{smart_count} davon ohne Angabe, wer es gesagt hat',
  'What became of them, by the verdict in force today.': 'Was daraus wurde, nach dem heute gültigen Urteil.',
  '%{smart_count} pair of reviews in this time. Fewer than %{fewest} say nothing worth knowing. |||| %{smart_count} pairs of reviews in this time. Fewer than %{fewest} say nothing worth knowing.':
    '%{smart_count} Paar von Prüfungen in dieser Zeit. Weniger als %{fewest} sagen nichts aus. |||| %{smart_count} Paare von Prüfungen in dieser Zeit. Weniger als %{fewest} sagen nichts aus.',
  '%{share} of %{smart_count} pair of reviews came to the same verdict. |||| %{share} of %{smart_count} pairs of reviews came to the same verdict.':
    '%{share} von %{smart_count} Paar von Prüfungen kamen zum selben Urteil. |||| %{share} von %{smart_count} Paaren von Prüfungen kamen zum selben Urteil.',
  '%{smart_count} more topic is not shown. |||| %{smart_count} more topics are not shown.':
    '%{smart_count} weiteres Thema wird nicht gezeigt. |||| %{smart_count} weitere Themen werden nicht gezeigt.',
  '%{smart_count} more outlet is not shown. |||| %{smart_count} more outlets are not shown.':
    '%{smart_count} weiteres Medium wird nicht gezeigt. |||| %{smart_count} weitere Medien werden nicht gezeigt.',
  '%{smart_count} more speaker is not shown. |||| %{smart_count} more speakers are not shown.':
    '%{smart_count} weitere Person oder Stelle wird nicht gezeigt. |||| %{smart_count} weitere Personen oder Stellen werden nicht gezeigt.',
}
