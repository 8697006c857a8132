// What the insights say, in Arabic: charts, tables, and the sentences above them.
import type { Catalogue } from '../language.ts'

export const insights: Catalogue = {
  'Cohen’s kappa is not defined: only one verdict was ever given.':
    'معامل كابا لكوهين غير معرّف: لم يصدر إلا حكم واحد دائماً.',
  'Cohen’s kappa is %{kappa}: 1 is full agreement, 0 what chance would bring.':
    'معامل كابا لكوهين %{kappa}: 1 اتفاق تام، 0 ما تأتي به المصادفة.',
  'In proportion': 'بالتناسب',
  'Show as table': 'عرض كجدول',
  'Time to the first verdict': 'المدة حتى أول حكم',
  'Verdicts by topic': 'الأحكام حسب الموضوع',
  'Verdicts by outlet': 'الأحكام حسب الوسيلة الإعلامية',
  Outlet: 'الوسيلة الإعلامية',
  'Coverage by speaker': 'التغطية حسب القائل',
  'No claim that was decided in this time has a topic.': 'لا موضوع لأي ادعاء حُسم في هذه المدة.',
  'No claim that was decided in this time came with an article whose publisher is known.':
    'لم يرد أي ادعاء حُسم في هذه المدة مع مقال يُعرف ناشره.',
  'A verdict counts for each topic of its claim.': 'يُحسب الحكم لكل موضوع من مواضيع ادعائه.',
  'By the publisher of the article the claim was submitted with.': 'حسب ناشر المقال الذي أُرسل معه الادعاء.',
  'Counted by': 'العدّ حسب',
  Weeks: 'الأسابيع',
  Months: 'الأشهر',
  Half: 'النصف',
  'Nine of ten': '9 من 10',
  '%{smart_count} minute |||| %{smart_count} minutes':
    'أقل من دقيقة |||| دقيقة واحدة |||| دقيقتين |||| %{smart_count} دقائق |||| %{smart_count} دقيقة |||| %{smart_count} دقيقة',
  '%{smart_count} hour |||| %{smart_count} hours':
    'أقل من ساعة |||| ساعة واحدة |||| ساعتين |||| %{smart_count} ساعات |||| %{smart_count} ساعة |||| %{smart_count} ساعة',
  '%{smart_count} day |||| %{smart_count} days':
    'أقل من يوم |||| يوم واحد |||| يومين |||| %{smart_count} أيام |||| %{smart_count} يوماً |||| %{smart_count} يوم',
  'min#unit': 'دقيقة',
  'h#unit': 'ساعة',
  'd#unit': 'يوم',
  Week: 'الأسبوع',
  'Replaced another': 'حل محل آخر',
  '(not whole)': '(غير مكتمل)',
  'Half within': 'النصف خلال',
  'Nine of ten within': '9 من 10 خلال',
  'too few': 'قليلة جداً',
  'Verdicts by week': 'الأحكام حسب الأسبوع',
  'Verdicts by month': 'الأحكام حسب الشهر',
  'Time to the first verdict by week': 'المدة حتى أول حكم حسب الأسبوع',
  'Time to the first verdict by month': 'المدة حتى أول حكم حسب الشهر',
  '%{count} %{label}': '%{label}: %{count}',
  'Week of %{day}': 'أسبوع %{day}',
  'No verdict was given in this time.': 'لم يصدر حكم في هذه المدة.',
  '%{smart_count} verdict: %{answers}. |||| %{smart_count} verdicts: %{answers}.':
    'لا أحكام (%{answers}). |||| حكم واحد (%{answers}). |||| حكمان (%{answers}). |||| %{smart_count} أحكام (%{answers}). |||| %{smart_count} حكماً (%{answers}). |||| %{smart_count} حكم (%{answers}).',
  '%{smart_count} of them replaced another. |||| %{smart_count} of them replaced another.':
    'لم يحل أي منها محل آخر. |||| حل واحد منها محل آخر. |||| حل اثنان منها محل غيرهما. |||| حلت %{smart_count} منها محل غيرها. |||| حل %{smart_count} منها محل غيرها. |||| حل %{smart_count} منها محل غيرها.',
  'No claim got its first verdict in this time.': 'لم يصدر أول حكم لأي ادعاء في هذه المدة.',
  'Of %{smart_count} claim, half had their first verdict within %{half}; fewer than %{fewest} say nothing of the slowest. |||| Of %{smart_count} claims, half had their first verdict within %{half}; fewer than %{fewest} say nothing of the slowest.':
    'لا ادعاءات: أول حكم لنصفها خلال %{half}؛ وأقل من %{fewest} لا يدل على أبطئها. |||| ادعاء واحد: صدر أول حكم له خلال %{half}؛ وأقل من %{fewest} لا يدل على أبطئها. |||| ادعاءان: صدر أول حكم لنصفها خلال %{half}؛ وأقل من %{fewest} لا يدل على أبطئها. |||| %{smart_count} ادعاءات: صدر أول حكم لنصفها خلال %{half}؛ وأقل من %{fewest} لا يدل على أبطئها. |||| %{smart_count} ادعاءً: صدر أول حكم لنصفها خلال %{half}؛ وأقل من %{fewest} لا يدل على أبطئها. |||| %{smart_count} ادعاء: صدر أول حكم لنصفها خلال %{half}؛ وأقل من %{fewest} لا يدل على أبطئها.',
  'Of %{smart_count} claim, half had their first verdict within %{half}, nine of ten within %{ninth}. |||| Of %{smart_count} claims, half had their first verdict within %{half}, nine of ten within %{ninth}.':
    'لا ادعاءات: أول حكم لنصفها خلال %{half}، ولتسعة أعشارها خلال %{ninth}. |||| ادعاء واحد: صدر أول حكم له خلال %{half}، ولتسعة من عشرة خلال %{ninth}. |||| ادعاءان: صدر أول حكم لنصفها خلال %{half}، ولتسعة أعشارها خلال %{ninth}. |||| %{smart_count} ادعاءات: صدر أول حكم لنصفها خلال %{half}، ولتسعة أعشارها خلال %{ninth}. |||| %{smart_count} ادعاءً: صدر أول حكم لنصفها خلال %{half}، ولتسعة أعشارها خلال %{ninth}. |||| %{smart_count} ادعاء: صدر أول حكم لنصفها خلال %{half}، ولتسعة أعشارها خلال %{ninth}.',
  'No claim came in during this time.': 'لم يرد ادعاء في هذه المدة.',
  '%{smart_count} claim came in |||| %{smart_count} claims came in':
    'لم يرد ادعاء |||| ورد ادعاء واحد |||| ورد ادعاءان |||| وردت %{smart_count} ادعاءات |||| ورد %{smart_count} ادعاءً |||| ورد %{smart_count} ادعاء',
  '%{smart_count} of them names no speaker |||| %{smart_count} of them name no speaker':
    'كلها يذكر القائل |||| واحد منها لا يذكر القائل |||| اثنان منها لا يذكران القائل |||| %{smart_count} منها لا تذكر القائل |||| %{smart_count} منها لا تذكر القائل |||| %{smart_count} منها لا تذكر القائل',
  'What became of them, by the verdict in force today.': 'ما آلت إليه، حسب الحكم الساري اليوم.',
  '%{smart_count} pair of reviews in this time. Fewer than %{fewest} say nothing worth knowing. |||| %{smart_count} pairs of reviews in this time. Fewer than %{fewest} say nothing worth knowing.':
    'لا أزواج من المراجعات في هذه المدة. أقل من %{fewest} لا يدل على شيء. |||| زوج واحد من المراجعات في هذه المدة. أقل من %{fewest} لا يدل على شيء. |||| زوجان من المراجعات في هذه المدة. أقل من %{fewest} لا يدل على شيء. |||| %{smart_count} أزواج من المراجعات في هذه المدة. أقل من %{fewest} لا يدل على شيء. |||| %{smart_count} زوجاً من المراجعات في هذه المدة. أقل من %{fewest} لا يدل على شيء. |||| %{smart_count} زوج من المراجعات في هذه المدة. أقل من %{fewest} لا يدل على شيء.',
  '%{share} of %{smart_count} pair of reviews came to the same verdict. |||| %{share} of %{smart_count} pairs of reviews came to the same verdict.':
    'لا أزواج من المراجعات (%{share}). |||| انتهى %{share} من زوج واحد من المراجعات إلى الحكم نفسه. |||| انتهى %{share} من زوجين من المراجعات إلى الحكم نفسه. |||| انتهى %{share} من %{smart_count} أزواج من المراجعات إلى الحكم نفسه. |||| انتهى %{share} من %{smart_count} زوجاً من المراجعات إلى الحكم نفسه. |||| انتهى %{share} من %{smart_count} زوج من المراجعات إلى الحكم نفسه.',
  '%{smart_count} more topic is not shown. |||| %{smart_count} more topics are not shown.':
    'كل المواضيع معروضة. |||| موضوع آخر غير معروض. |||| موضوعان آخران غير معروضين. |||| %{smart_count} مواضيع أخرى غير معروضة. |||| %{smart_count} موضوعاً آخر غير معروض. |||| %{smart_count} موضوع آخر غير معروض.',
  '%{smart_count} more outlet is not shown. |||| %{smart_count} more outlets are not shown.':
    'كل الوسائل الإعلامية معروضة. |||| وسيلة إعلامية أخرى غير معروضة. |||| وسيلتان إعلاميتان أخريان غير معروضتين. |||| %{smart_count} وسائل إعلامية أخرى غير معروضة. |||| %{smart_count} وسيلة إعلامية أخرى غير معروضة. |||| %{smart_count} وسيلة إعلامية أخرى غير معروضة.',
  '%{smart_count} more speaker is not shown. |||| %{smart_count} more speakers are not shown.':
    'كل القائلين معروضون. |||| قائل آخر غير معروض. |||| قائلان آخران غير معروضين. |||| %{smart_count} قائلين آخرين غير معروضين. |||| %{smart_count} قائلاً آخر غير معروض. |||| %{smart_count} قائل آخر غير معروض.',
}
