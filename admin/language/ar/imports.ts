// What the pages about imports say, in Arabic.
import type { Catalogue } from '../language.ts'

export const imports: Catalogue = {
  'What the columns hold': 'ما تحويه الأعمدة',
  'Say which column holds the claims.': 'حدد العمود الذي يحوي الادعاءات.',
  Column: 'العمود',
  Holds: 'يحوي',
  'For example': 'مثلاً',
  '(no name)': '(بلا اسم)',
  '%{name} holds': 'ما يحويه %{name}',
  'Left out': 'متروك',
  Nothing: 'لا شيء',
  '%{smart_count} row failed |||| %{smart_count} rows failed':
    'لم يخفق أي صف |||| أخفق صف واحد |||| أخفق صفان |||| أخفقت %{smart_count} صفوف |||| أخفق %{smart_count} صفاً |||| أخفق %{smart_count} صف',
  'Download these rows': 'تنزيل هذه الصفوف',
  'The file names the reason beside each row. Mended, it can be imported as it is: rows that came in already are known again.':
    'يذكر الملف السبب بجانب كل صف. وبعد إصلاحه يمكن استيراده كما هو: فالصفوف التي وردت من قبل تُعرف.',
  'What to import': 'ما يُستورد',
  'What would happen': 'ما الذي سيحدث',
  'Import %{smart_count} claim |||| Import %{smart_count} claims':
    'لا ادعاءات للاستيراد |||| استيراد ادعاء واحد |||| استيراد ادعاءين |||| استيراد %{smart_count} ادعاءات |||| استيراد %{smart_count} ادعاءً |||| استيراد %{smart_count} ادعاء',
  'Import#act': 'استيراد',
  '%{smart_count} row would become a claim |||| %{smart_count} rows would become claims':
    'لا صف يصير ادعاءً |||| صف واحد يصير ادعاءً |||| صفان يصيران ادعاءين |||| %{smart_count} صفوف تصير ادعاءات |||| %{smart_count} صفاً تصير ادعاءات |||| %{smart_count} صف تصير ادعاءات',
  '%{smart_count} row is on the desk already |||| %{smart_count} rows are on the desk already':
    'لا صف في المكتب من قبل |||| صف واحد موجود في المكتب من قبل |||| صفان موجودان في المكتب من قبل |||| %{smart_count} صفوف موجودة في المكتب من قبل |||| %{smart_count} صفاً موجودة في المكتب من قبل |||| %{smart_count} صف موجودة في المكتب من قبل',
  '%{smart_count} row cannot be read and would be left out |||| %{smart_count} rows cannot be read and would be left out':
    'لا صف تتعذر قراءته |||| صف واحد تتعذر قراءته وسيُترك |||| صفان تتعذر قراءتهما وسيُتركان |||| %{smart_count} صفوف تتعذر قراءتها وستُترك |||| %{smart_count} صفاً تتعذر قراءتها وستُترك |||| %{smart_count} صف تتعذر قراءتها وستُترك',
  'Of %{smart_count} row: %{parts}. Nothing is stored yet. |||| Of %{smart_count} rows: %{parts}. Nothing is stored yet.':
    'لا صفوف: %{parts}. لم يُخزَّن شيء بعد. |||| من صف واحد: %{parts}. لم يُخزَّن شيء بعد. |||| من صفين: %{parts}. لم يُخزَّن شيء بعد. |||| من %{smart_count} صفوف: %{parts}. لم يُخزَّن شيء بعد. |||| من %{smart_count} صفاً: %{parts}. لم يُخزَّن شيء بعد. |||| من %{smart_count} صف: %{parts}. لم يُخزَّن شيء بعد.',
  Resume: 'متابعة',
  'Cancel this import?': 'إلغاء هذا الاستيراد؟',
  'Cancel the import': 'إلغاء الاستيراد',
  'Go on with it': 'مواصلته',
  'What it has stored stays, and can be taken back afterwards; the rest of the file is dropped.':
    'ما خُزّن يبقى، ويمكن التراجع عنه لاحقاً؛ ويُهمل باقي الملف.',
  'Import %{state}: %{counts}': 'الاستيراد: %{state}. %{counts}',
  'Import %{share}': 'الاستيراد %{share}',
  'Import: %{state}, %{counts}': 'الاستيراد: %{state}، %{counts}',
  'Bring claims in from a file: a table, lines of JSON, ClaimReview of other desks, AVeriTeC. Every import is tried first, can be paused, and taken back until somebody has judged its claims.':
    'استورد الادعاءات من ملف: جدول، أو أسطر JSON، أو ClaimReview من مكاتب أخرى، أو AVeriTeC. يُجرَّب كل استيراد أولاً، ويمكن إيقافه مؤقتاً، والتراجع عنه ما لم يحكم أحد على ادعاءاته.',
  Import: 'استيراد',
  Progress: 'التقدم',
  By: 'بواسطة',
  'An upload (%{format})': 'ملف مرفوع (%{format})',
  File: 'الملف',
  Begun: 'بدأ',
  Ended: 'انتهى',
  'Choose a file': 'اختيار ملف',
  'File to import': 'الملف المراد استيراده',
  'or drop one here:': 'أو أفلت ملفاً هنا:',
  'CSV, NDJSON, JSON‑LD, HTML; up to 200 MB': 'CSV أو NDJSON أو JSON‑LD أو HTML؛ حتى 200 م.ب',
  'It holds': 'يحوي',
  'Or paste it': 'أو الصق المحتوى',
  Pasted: 'نص ملصق',
  'Try it': 'تجربة',
  '%{smart_count} row |||| %{smart_count} rows':
    'لا صفوف |||| صف واحد |||| صفان |||| %{smart_count} صفوف |||| %{smart_count} صفاً |||| %{smart_count} صف',
  '– first in row %{rows} |||| – first in rows %{rows}':
    '– أولها في الصف %{rows} |||| – أولها في الصف %{rows} |||| – أولها في الصفين %{rows} |||| – أولها في الصفوف %{rows} |||| – أولها في الصفوف %{rows} |||| – أولها في الصفوف %{rows}',
  'Checked by': 'تحقق منه',
  'The first rows': 'الصفوف الأولى',
  'Undo this import': 'التراجع عن الاستيراد',
  'The import is being undone': 'يجري التراجع عن الاستيراد',
  'The import was undone.': 'جرى التراجع عن الاستيراد.',
  'Stands in the history of every claim that is taken back': 'يُذكر في سجل كل ادعاء يُسحب',
  '%{smart_count} was judged |||| %{smart_count} were judged':
    'لم يُحكم على شيء منها |||| حُكم على واحد |||| حُكم على اثنين |||| حُكم على %{smart_count} |||| حُكم على %{smart_count} |||| حُكم على %{smart_count}',
  '%{smart_count} was changed or added to since |||| %{smart_count} were changed or added to since':
    'لم يُعدَّل شيء منها |||| عُدّل واحد أو أُضيف إليه منذئذ |||| عُدّل اثنان أو أُضيف إليهما منذئذ |||| عُدّلت %{smart_count} أو أُضيف إليها منذئذ |||| عُدّل %{smart_count} أو أُضيف إليها منذئذ |||| عُدّل %{smart_count} أو أُضيف إليها منذئذ',
  '%{smart_count} was withdrawn or merged before |||| %{smart_count} were withdrawn or merged before':
    'لم يُسحب شيء منها قبلاً |||| سُحب واحد أو دُمج من قبل |||| سُحب اثنان أو دُمجا من قبل |||| سُحبت %{smart_count} أو دُمجت من قبل |||| سُحب %{smart_count} أو دُمجت من قبل |||| سُحب %{smart_count} أو دُمجت من قبل',
  '%{smart_count} claim is withdrawn. |||| %{smart_count} claims are withdrawn.':
    'لا يُسحب أي ادعاء. |||| يُسحب ادعاء واحد. |||| يُسحب ادعاءان. |||| تُسحب %{smart_count} ادعاءات. |||| يُسحب %{smart_count} ادعاءً. |||| يُسحب %{smart_count} ادعاء.',
  'None stays.': 'لا يبقى شيء.',
  '%{smart_count} claim stays as it is: %{reasons}. |||| %{smart_count} claims stay as they are: %{reasons}.':
    'لا يبقى أي ادعاء: %{reasons}. |||| يبقى ادعاء واحد كما هو: %{reasons}. |||| يبقى ادعاءان كما هما: %{reasons}. |||| تبقى %{smart_count} ادعاءات كما هي: %{reasons}. |||| يبقى %{smart_count} ادعاءً كما هي: %{reasons}. |||| يبقى %{smart_count} ادعاء كما هي: %{reasons}.',
  'By %{name}: %{reason}': 'بواسطة %{name}: %{reason}',
  'Claims that stay': 'الادعاءات الباقية',
  'was judged': 'حُكم عليه',
  'was changed or added to': 'عُدّل أو أُضيف إليه',
  'The claim': 'الادعاء نفسه',
  'Quote, verbatim': 'الاقتباس، بلفظه',
  'When it was said': 'متى قيل',
  'Its id elsewhere': 'معرّفه في موضع آخر',
  'Article: title': 'المقال: العنوان',
  'Article: address': 'المقال: الرابط',
  'Article: publisher': 'المقال: الناشر',
  'Article: author': 'المقال: الكاتب',
  'Article: date': 'المقال: التاريخ',
  'Article: text': 'المقال: النص',
  'Source: title': 'المصدر: العنوان',
  'Source: address': 'المصدر: الرابط',
  'Source: publisher': 'المصدر: الناشر',
  'Source: primary or secondary': 'المصدر: أولي أو ثانوي',
  'Source: supports or refutes': 'المصدر: يؤيد أو يفند',
  'Source: excerpt': 'المصدر: المقتطف',
  'Coming in': 'قيد الورود',
  'Waiting its turn': 'ينتظر دوره',
  Running: 'قيد التنفيذ',
  Finished: 'مكتمل',
  Cancelled: 'ملغى',
  'Being undone': 'قيد التراجع',
  '%{count} new': 'الجديد: %{count}',
  '%{count} known': 'المعروف: %{count}',
  '%{count} failed': 'المخفق: %{count}',
  '%{smart_count} rows: %{counts} |||| %{smart_count} rows: %{counts}':
    'لا صفوف: %{counts} |||| صف واحد: %{counts} |||| صفان: %{counts} |||| %{smart_count} صفوف: %{counts} |||| %{smart_count} صفاً: %{counts} |||| %{smart_count} صف: %{counts}',
  '%{done} of %{smart_count} rows: %{counts} |||| %{done} of %{smart_count} rows: %{counts}':
    '%{done} من 0 صف: %{counts} |||| %{done} من صف واحد: %{counts} |||| %{done} من صفين: %{counts} |||| %{done} من %{smart_count} صفوف: %{counts} |||| %{done} من %{smart_count} صفاً: %{counts} |||| %{done} من %{smart_count} صف: %{counts}',
  '%{rate} rows a second': '%{rate} صف في الثانية',
  'nearly done': 'يكاد ينتهي',
  'about %{smart_count} second left |||| about %{smart_count} seconds left':
    'يكاد ينتهي |||| تبقى نحو ثانية واحدة |||| تبقى نحو ثانيتين |||| تبقى نحو %{smart_count} ثوانٍ |||| تبقى نحو %{smart_count} ثانية |||| تبقى نحو %{smart_count} ثانية',
  'about %{smart_count} minute left |||| about %{smart_count} minutes left':
    'تبقى أقل من دقيقة |||| تبقى نحو دقيقة واحدة |||| تبقى نحو دقيقتين |||| تبقى نحو %{smart_count} دقائق |||| تبقى نحو %{smart_count} دقيقة |||| تبقى نحو %{smart_count} دقيقة',
  'about %{smart_count} hour left |||| about %{smart_count} hours left':
    'تبقى أقل من ساعة |||| تبقى نحو ساعة واحدة |||| تبقى نحو ساعتين |||| تبقى نحو %{smart_count} ساعات |||| تبقى نحو %{smart_count} ساعة |||| تبقى نحو %{smart_count} ساعة',
  'Claims, one a line as JSON (NDJSON)': 'ادعاءات، واحد في كل سطر بصيغة JSON ‏(NDJSON)',
  'A table (CSV)': 'جدول (CSV)',
  'ClaimReview or a DataFeed (JSON-LD)': 'ClaimReview أو DataFeed ‏(JSON-LD)',
  'A page with ClaimReview in it (HTML)': 'صفحة فيها ClaimReview ‏(HTML)',
  'Failed#job': 'أخفق',
  'Taken back#import': 'ما جرى التراجع عنه',
}
