// What the API says of pages it fetched, messages it sent, and rows it read, in Arabic.
import type { Catalogue } from '../language.ts'

export const pages: Catalogue = {
  'The address redirects more than %{most_count} times.': 'يعيد العنوان التوجيه أكثر من %{most_count} مرات.',
  'This is not an address of the web.': 'هذا ليس عنوان ويب.',
  'Addresses that begin with %{protocol} are not fetched.': 'العناوين التي تبدأ بـ %{protocol} لا تُجلب.',
  'Addresses with a user name or password are not fetched.':
    'العناوين التي فيها اسم مستخدم أو كلمة مرور لا تُجلب.',
  'Port %{port} is not one that pages are fetched from.': 'المنفذ %{port} لا تُجلب منه صفحات.',
  'The address redirects (%{status}) without saying where to.':
    'يعيد العنوان التوجيه (%{status}) دون أن يذكر إلى أين.',
  'The address answers %{status}.': 'يجيب العنوان بالرمز %{status}.',
  'The page is of the type %{type}, and holds no text to read.': 'الصفحة من النوع %{type} ولا تحوي نصاً يُقرأ.',
  'The page says nothing of its type, and holds no text to read.': 'لا تذكر الصفحة نوعها ولا تحوي نصاً يُقرأ.',
  '%{host} is not on the public network, so nothing is fetched from it.':
    '%{host} ليس على الشبكة العامة، فلا يُجلب منه شيء.',
  'No address could be found for the host %{host}.': 'تعذّر العثور على عنوان للمضيف %{host}.',
  '%{host} did not answer in time.': 'لم يجب %{host} في الوقت المحدد.',
  '%{host} could not be reached in time.': 'تعذّر الوصول إلى %{host} في الوقت المحدد.',
  'The answer of %{host} broke off or could not be read.': 'انقطعت إجابة %{host} أو تعذّرت قراءتها.',
  '%{host} could not be reached (%{code}).': 'تعذّر الوصول إلى %{host} (%{code}).',
  'The page holds no text that could be read as an article.': 'لا تحوي الصفحة نصاً يمكن قراءته كمقال.',
  'The page is larger than %{most_count} MB.': 'الصفحة أكبر من %{most_count} ميغابايت.',
  'The page is compressed (%{encoding}) in a way that cannot be read, or it broke off.':
    'الصفحة مضغوطة (%{encoding}) بطريقة لا تُقرأ، أو أنها انقطعت.',
  'Something went wrong on our side.': 'حدث خطأ من جانبنا.',
  'Its secret was sealed under another AUTH_SECRET and cannot be read. Give it a new one.':
    'خُتم سره بقيمة AUTH_SECRET أخرى ولا يمكن قراءته. أعطه سراً جديداً.',
  'The address is not on the public network, so nothing is sent to it.':
    'العنوان ليس على الشبكة العامة، فلا يُرسل إليه شيء.',
  'The address must begin with https:, so nothing is sent to it.':
    'يجب أن يبدأ العنوان بـ https:، فلا يُرسل إليه شيء.',
  '%{host} is not on the public network, so nothing is sent to it.':
    '%{host} ليس على الشبكة العامة، فلا يُرسل إليه شيء.',
  'It redirects (%{status}), which is not followed.': 'يعيد التوجيه (%{status})، ولا يُتبع ذلك.',
  'It answered %{status}.': 'أجاب بالرمز %{status}.',
  'The webhook was put away.': 'أُزيل خطاف الويب.',
  'A line is longer than 16 MB.': 'أحد الأسطر أطول من 16 ميغابايت.',
  'An import takes 200 MB.': 'يقبل الاستيراد 200 ميغابايت.',
  'The body broke off.': 'انقطع الإرسال.',
  'The upload broke off.': 'انقطع الرفع.',
  'The upload is empty.': 'الملف المرفوع فارغ.',
  'The table has no header.': 'ليس للجدول صف عناوين.',
  'does not fit': 'غير مناسب',
  'Nothing reads %{format} here yet.': 'لا يُقرأ %{format} هنا بعد.',
  'A document may have 64 MB; send NDJSON instead.': 'حد المستند 64 ميغابايت؛ أرسل NDJSON بدلاً منه.',
  'Whoever asked for it has no account here any more.': 'من طلبها لم يعد له حساب هنا.',
  'The API key it came with is not valid any more.': 'مفتاح API الذي جاءت به لم يعد صالحاً.',
  'Pause or cancel the job first.': 'أوقف المهمة مؤقتاً أو ألغها أولاً.',
  'The job is %{State}.': 'حالة المهمة: %{State}.',
  'The text is not JSON.': 'النص ليس JSON.',
  'is no record: neither a claim nor an object.': 'ليس سجلاً: لا ادعاء ولا كائن.',
  'The record has no claim.': 'ليس في السجل ادعاء.',
  '“%{label}” is no label of AVeriTeC.': '«%{label}» ليست من تسميات AVeriTeC.',
  'The questions are no list.': 'الأسئلة ليست قائمة.',
  'A question is no object with a list of answers.': 'أحد الأسئلة ليس كائناً فيه قائمة أجوبة.',
  'The review does not say which claim it is about.': 'لا يذكر التحقق أي ادعاء يخص.',
  'Nothing says whose review it is.': 'لا شيء يذكر صاحب التحقق.',
  'A script of the page is not JSON.': 'أحد نصوص الصفحة البرمجية ليس JSON.',
  'The header %{Reason}': 'صف العناوين %{Reason}',
  'The record %{Reason}': 'السجل %{Reason}',
  'opens a quotation mark that is never closed. Nothing from there on could be read.':
    'يفتح علامة اقتباس لا تُغلق. تعذّرت قراءة ما بعدها.',
  'has more than 4 MB; a quotation mark may not be closed. Nothing from there on could be read.':
    'يزيد على 4 ميغابايت؛ ربما لم تُغلق علامة اقتباس. تعذّرت قراءة ما بعدها.',
  'The record has %{cell_count} cells where the header has %{column_count}.':
    'عدد خلايا السجل %{cell_count}، وعدد خلايا صف العناوين %{column_count}.',
  'The record is not in UTF-8.': 'السجل ليس بترميز UTF-8.',
  'The line is not in UTF-8.': 'السطر ليس بترميز UTF-8.',
  'The line is nested deeper than %{most_count} levels.': 'السطر متداخل إلى أعمق من %{most_count} مستوى.',
  'left as it is': 'تُرك كما هو',
  'The verdict is now %{Verdict}.': 'الحكم الآن «%{Verdict}».',
  'The source was described otherwise.': 'تغيّر وصف المصدر.',
  'Unexpected end of JSON input': 'ينقطع JSON قبل نهايته',
  'Unexpected token %{token}, %{text} is not valid JSON': 'JSON غير سليم عند %{token}: %{text}',
  '%{fault} in JSON at position %{position}': 'JSON غير سليم عند الموضع %{position}: %{fault}',
  'Unexpected non-whitespace character after JSON at position %{position}':
    'بعد JSON بقية عند الموضع %{position}',
}
