// What the history says, in Arabic: its list, its events, the check that nobody rewrote it.
import type { Catalogue } from '../language.ts'

export const history: Catalogue = {
  'nobody#changed to': 'لا أحد',
  'The article itself': 'المقال نفسه',
  '%{who} (“%{wording}”)': '%{who} («%{wording}»)',
  '%{smart_count} checkpoint; the last signed event %{event}, %{when}. |||| %{smart_count} checkpoints; the last signed event %{event}, %{when}.':
    'لا نقاط تحقق؛ آخر حدث موقَّع %{event}، %{when}. |||| نقطة تحقق واحدة؛ آخر حدث موقَّع %{event}، %{when}. |||| نقطتا تحقق؛ آخر حدث موقَّع %{event}، %{when}. |||| %{smart_count} نقاط تحقق؛ آخر حدث موقَّع %{event}، %{when}. |||| %{smart_count} نقطة تحقق؛ آخر حدث موقَّع %{event}، %{when}. |||| %{smart_count} نقطة تحقق؛ آخر حدث موقَّع %{event}، %{when}.',
  'Nothing is signed yet. The desk signs by itself after a thousand events or a day.':
    'لم يُوقَّع شيء بعد. يوقّع المكتب من تلقاء نفسه بعد ألف حدث أو يوم.',
  'Checkpoints and key': 'نقاط التحقق والمفتاح',
  'Fingerprint of the key: %{key}': 'بصمة المفتاح: %{key}',
  'Public key': 'المفتاح العام',
  'Newest checkpoints': 'أحدث نقاط التحقق',
  'No.': 'رقم',
  Event: 'الحدث',
  Signed: 'وُقّع في',
  Head: 'الرأس',
  Key: 'المفتاح',
  'This one': 'هذا المفتاح',
  'no.\u00a0%{number}': 'رقم %{number}',
  '%{who} %{deed} to %{whom}': '%{who}: %{deed} إلى %{whom}',
  '%{who} %{deed}': '%{who}: %{deed}',
  'by API key': 'بمفتاح API',
  'one of many': 'ضمن عملية جماعية',
  'What changed': 'ما الذي تغيّر',
  'did something whose details were erased': 'فعل مُحيت تفاصيله',
  'what it says can be read once the round has closed': 'يمكن قراءة المضمون بعد انتهاء الجولة',
  became: 'صار',
  'What happened': 'ما حدث',
  Anything: 'أي شيء',
  Anybody: 'أي شخص',
  To: 'إلى',
  'Only verdict changes': 'تغيّرات الأحكام فقط',
  '%{smart_count} event |||| %{smart_count} events':
    'لا أحداث |||| حدث واحد |||| حدثان |||| %{smart_count} أحداث |||| %{smart_count} حدثاً |||| %{smart_count} حدث',
  'Events of the whole desk': 'أحداث المكتب كله',
  'Nothing of the kind has happened': 'لم يحدث شيء من هذا',
  'Only this record: %{record}': 'هذا السجل وحده: %{record}',
  'Only this record': 'هذا وحده',
  'Checkpoint %{number} signed': 'وُقّعت نقطة التحقق %{number}',
  Integrity: 'السلامة',
  'Checking …': 'جارٍ الفحص …',
  'Check integrity': 'فحص السلامة',
  'Signing …': 'جارٍ التوقيع …',
  'Sign now': 'توقيع الآن',
  'Download the history': 'تنزيل السجل',
  '%{erased} with erased details': '%{erased} مُحيت تفاصيله',
  '%{smart_count} checkpoint as signed, the last over event %{event} |||| %{smart_count} checkpoints as signed, the last over event %{event}':
    'لا نقاط تحقق، آخرها على الحدث %{event} |||| نقطة تحقق واحدة كما وُقّعت، على الحدث %{event} |||| نقطتا تحقق كما وُقّعتا، آخرهما على الحدث %{event} |||| %{smart_count} نقاط تحقق كما وُقّعت، آخرها على الحدث %{event} |||| %{smart_count} نقطة تحقق كما وُقّعت، آخرها على الحدث %{event} |||| %{smart_count} نقطة تحقق كما وُقّعت، آخرها على الحدث %{event}',
  'none of them signed yet': 'لم يُوقَّع أي منها بعد',
  'The chain holds: %{found}. Head: %{head}': 'السلسلة متماسكة: %{found}. الرأس: %{head}',
  'A checkpoint before number %{number} is gone.': 'اختفت نقطة تحقق قبل الرقم %{number}.',
  'Checkpoint %{number} was signed by no key of this desk.':
    'نقطة التحقق %{number} لم يوقّعها أي مفتاح لهذا المكتب.',
  'Checkpoint %{number} is not what was signed.': 'نقطة التحقق %{number} ليست ما وُقّع.',
  'The end is missing: checkpoint %{number} signed event %{eventSeq}, which is gone.':
    'النهاية مفقودة: وقّعت نقطة التحقق %{number} على الحدث %{eventSeq}، وقد اختفى.',
  'The chain was built anew: event %{eventSeq} is not the one that checkpoint %{number} signed.':
    'أُعيد بناء السلسلة: الحدث %{eventSeq} ليس الذي وقّعت عليه نقطة التحقق %{number}.',
  'The chain is broken at event %{brokenAt}: it or what came before was changed outside the desk.':
    'انكسرت السلسلة عند الحدث %{brokenAt}: هو أو ما قبله غُيّر من خارج المكتب.',
  'a colleague': 'أحد الزملاء',
  'Nothing has happened yet': 'لم يحدث شيء بعد',
  'Events, newest first': 'الأحداث، الأحدث أولاً',
  'Show older (%{count})': 'عرض الأقدم (%{count})',
  'All events of this record': 'كل أحداث هذا السجل',
  'Every event holds the hash of the one before it: what is altered, taken out or slipped in shows at that place.':
    'كل حدث يحمل بصمة الحدث الذي قبله: فما يُغيَّر أو يُنزع أو يُدَس يظهر في موضعه.',
  'Checkpoints are signed with a key that is not in the database: somebody who has only the database cannot build the chain anew, nor cut its end off, without a checkpoint showing it.':
    'تُوقَّع نقاط التحقق بمفتاح ليس في قاعدة البيانات: فمن لا يملك سواها لا يستطيع إعادة بناء السلسلة ولا قطع نهايتها دون أن تكشف ذلك نقطة تحقق.',
  'An export with a manifest can be checked without the desk: npm run verify -- FILE.':
    'يمكن فحص تصدير له بيان دون المكتب: npm run verify -- FILE.',
  'Who has the database and the key can rebuild everything; who removes the newest checkpoints with their events shows in no check here. Keep a checkpoint or an export elsewhere, then even that is found.':
    'من يملك قاعدة البيانات والمفتاح يستطيع إعادة بناء كل شيء؛ ومن يحذف أحدث نقاط التحقق مع أحداثها لا يكشفه أي فحص هنا. احفظ نقطة تحقق أو تصديراً في مكان آخر، فيُكشف حتى ذلك.',
  'That what was recorded was true, or that the clock was right.':
    'أن ما سُجّل كان صحيحاً، أو أن الساعة كانت مضبوطة.',
  'What this proves, and what not': 'ما الذي يثبته هذا وما الذي لا يثبته',
  'It proves': 'يثبت',
  'It does not prove': 'لا يثبت',
  '%{deeds} and %{rest} more': '%{deeds} و%{rest} غيرها',
}
