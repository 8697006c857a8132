// Why the API refuses an act, in Arabic.
import type { Catalogue } from '../language.ts'

export const acts: Catalogue = {
  'This invitation was used, has expired or never was.':
    'هذه الدعوة استُخدمت أو انتهت صلاحيتها أو لم توجد قط.',
  'The password until now is another one.': 'كلمة المرور الحالية غير هذه.',
  'This needs the permission %{permission}.': 'يتطلب هذا الصلاحية %{permission}.',
  'There is no API key %{id}.': 'لا يوجد مفتاح API %{id}.',
  'There is no user %{id}.': 'لا يوجد مستخدم %{id}.',
  'There is no article %{id}.': 'لا يوجد مقال %{id}.',
  'There is no capture %{id}.': 'لا توجد نسخة محفوظة %{id}.',
  'There is no appearance %{id}.': 'لا يوجد موضع ورود %{id}.',
  'There is no claim %{id}.': 'لا يوجد ادعاء %{id}.',
  'There is no view %{id}.': 'لا يوجد عرض محفوظ %{id}.',
  'There is no note %{id}.': 'لا توجد ملاحظة %{id}.',
  'There is no contact %{id}.': 'لا يوجد تواصل %{id}.',
  'There is no evidence %{id}.': 'لا يوجد دليل %{id}.',
  'There is no saved export %{id}.': 'لا يوجد تصدير محفوظ %{id}.',
  'There is no dismissal %{id}.': 'لا يوجد استبعاد %{id}.',
  'There is no fact-check %{id}.': 'لا يوجد تحقق %{id}.',
  'There is no job %{id}.': 'لا توجد مهمة %{id}.',
  'There is no pair %{id}.': 'لا يوجد زوج %{id}.',
  'There is no published verdict on %{id}.': 'لا يوجد حكم منشور على %{id}.',
  'There is no request for correction %{id}.': 'لا يوجد طلب تصحيح %{id}.',
  'There is no source %{id}.': 'لا يوجد مصدر %{id}.',
  'There is no delivery %{id}.': 'لا يوجد تسليم %{id}.',
  'There is no webhook %{id}.': 'لا يوجد خطاف ويب %{id}.',
  'You saw version %{seen}; the claim is at version %{version}.':
    'رأيت الإصدار %{seen}؛ والادعاء في الإصدار %{version}.',
  'You saw version %{seen}; the view is at version %{version}.':
    'رأيت الإصدار %{seen}؛ والعرض المحفوظ في الإصدار %{version}.',
  'You saw version %{seen}; the saved export is at version %{version}.':
    'رأيت الإصدار %{seen}؛ والتصدير المحفوظ في الإصدار %{version}.',
  'You saw version %{seen}; the webhook is at version %{version}.':
    'رأيت الإصدار %{seen}؛ وخطاف الويب في الإصدار %{version}.',
  'The quote does not occur in the article as captured.': 'لا يرد الاقتباس في المقال كما حُفظ.',
  'The quote occurs %{smart_count} times; add a prefix or a suffix.':
    'لا يرد الاقتباس؛ أضف ما قبله أو ما بعده. |||| يرد الاقتباس مرة واحدة؛ أضف ما قبله أو ما بعده. |||| يرد الاقتباس مرتين؛ أضف ما قبله أو ما بعده. |||| يرد الاقتباس %{smart_count} مرات؛ أضف ما قبله أو ما بعده. |||| يرد الاقتباس %{smart_count} مرة؛ أضف ما قبله أو ما بعده. |||| يرد الاقتباس %{smart_count} مرة؛ أضف ما قبله أو ما بعده.',
  'Nobody is assigned.': 'لم يُسند إلى أحد.',
  'A verdict is in force; it was given for the whole.': 'هناك حكم سارٍ؛ صدر على الكل.',
  'A verdict is in force; the claim is the desk’s to judge.': 'هناك حكم سارٍ؛ والحكم على الادعاء للمكتب.',
  'A verdict is in force; judge the claim again instead.':
    'هناك حكم سارٍ؛ احكم على الادعاء مجدداً بدلاً من ذلك.',
  'The claim was withdrawn.': 'سُحب الادعاء.',
  'The claim was withdrawn already.': 'سبق أن سُحب الادعاء.',
  'The claim was merged into %{id}.': 'دُمج الادعاء في %{id}.',
  'The claim was split; review its parts.': 'قُسّم الادعاء؛ راجع أجزاءه.',
  'The claim was declined; reopen it first.': 'رُفض الادعاء؛ أعد فتحه أولاً.',
  'Reopen the claim to change what it says.': 'أعد فتح الادعاء لتغيير نصه.',
  'Something else happened to this claim since.': 'طرأ على هذا الادعاء أمر آخر منذ ذلك الحين.',
  'The reviews differ and have been read; the claim waits to be settled.':
    'المراجعات مختلفة وقد قُرئت؛ والادعاء ينتظر الفصل.',
  '%{action} cannot be undone.': 'لا يمكن التراجع عن %{action}.',
  'The last act on this claim is not yours.': 'آخر ما جرى على هذا الادعاء ليس منك.',
  'Your last act is more than ten minutes old.': 'مضى على آخر فعل لك أكثر من عشر دقائق.',
  '%{name} is at work on this claim.': 'يعمل %{name} على هذا الادعاء.',
  'Event %{number} is not what was recorded, so nothing was signed. GET /history/verify tells more.':
    'الحدث %{number} ليس كما دُوّن، فلم يُوقَّع شيء. للمزيد GET /history/verify.',
  'It takes longer than the desk lets anybody wait. What was asked for may have happened.':
    'يستغرق هذا وقتاً أطول مما يُنتظر. ربما حدث ما طُلب.',
  'The desk is starting.': 'المكتب قيد التشغيل.',
  'The desk is stopping.': 'المكتب قيد الإيقاف.',
  'This address takes %{most_count} MB.': 'هذا العنوان يقبل %{most_count} ميغابايت.',
  'They differ in a %{Fact}: “%{one}” and “%{other}”.': 'يختلفان في %{Fact}: «%{one}» و«%{other}».',
  'They differ in a %{Fact}: “%{one}”.': 'يختلفان في %{Fact}: «%{one}».',
  '%{id} is merged by a pair before this one.': 'يُدمج %{id} بزوج قبل هذا.',
  'The public is shown that the claim is %{Verdict}, and nothing of the other; publish that one’s verdict too, or retract this one first.':
    'يرى الجمهور أن الادعاء «%{Verdict}» ولا يرى شيئاً عن الآخر؛ انشر حكم الآخر أيضاً، أو ألغِ نشر هذا أولاً.',
  'The public is shown that the claim is %{Verdict} and that the other is %{Other}; settle that first.':
    'يرى الجمهور أن الادعاء «%{Verdict}» وأن الآخر «%{Other}»؛ سوِّ ذلك أولاً.',
  'Only the claim to be merged has a verdict; merge the other one into it.':
    'الادعاء المراد دمجه وحده له حكم؛ ادمج الآخر فيه.',
  'The claim is %{Verdict}, the other %{Other}; settle that first.':
    'الادعاء «%{Verdict}» والآخر «%{Other}»؛ سوِّ ذلك أولاً.',
  'Nothing of this batch is left.': 'لم يبقَ شيء من هذه الدفعة.',
  'You wrote one of the reviews that differ; a waiver must say why you settle it yourself.':
    'كتبت إحدى المراجعتين المختلفتين؛ يجب أن يبيّن استثناء لماذا تفصل بنفسك.',
  'A comparison without a stated measure or comparator needs a reading: what you took it to mean.':
    'المقارنة بلا مقياس أو طرف مذكور تحتاج إلى قراءة: كيف فهمتها.',
  'The prediction can still come true until %{due_on}; judged for %{judged_on}, a verdict comes too early.':
    'قد يتحقق التوقع حتى %{due_on}؛ والحكم بتاريخ %{judged_on} سابق لأوانه.',
  'A verdict needs %{smart_count} judged piece of evidence; there is none. |||| A verdict needs %{smart_count} judged pieces of evidence; there is none.':
    'لا يحتاج الحكم إلى دليل. |||| يحتاج الحكم إلى دليل واحد مُقيَّم؛ ولا يوجد أي دليل. |||| يحتاج الحكم إلى دليلين مُقيَّمين؛ ولا يوجد أي دليل. |||| يحتاج الحكم إلى %{smart_count} أدلة مُقيَّمة؛ ولا يوجد أي دليل. |||| يحتاج الحكم إلى %{smart_count} دليلاً مُقيَّماً؛ ولا يوجد أي دليل. |||| يحتاج الحكم إلى %{smart_count} دليل مُقيَّم؛ ولا يوجد أي دليل.',
  'A verdict needs %{smart_count} judged piece of evidence; there is %{have_count}. |||| A verdict needs %{smart_count} judged pieces of evidence; there is %{have_count}.':
    'لا يحتاج الحكم إلى دليل؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى دليل واحد مُقيَّم؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى دليلين مُقيَّمين؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى %{smart_count} أدلة مُقيَّمة؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى %{smart_count} دليلاً مُقيَّماً؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى %{smart_count} دليل مُقيَّم؛ الموجود: %{have_count}.',
  'A verdict needs a primary source or %{smart_count} independent origin; there is 1. |||| A verdict needs a primary source or %{smart_count} independent origins; there is 1.':
    'يحتاج الحكم إلى مصدر أولي؛ والموجود أصل واحد. |||| يحتاج الحكم إلى مصدر أولي أو أصل مستقل واحد؛ والموجود أصل واحد. |||| يحتاج الحكم إلى مصدر أولي أو أصلين مستقلين؛ والموجود أصل واحد. |||| يحتاج الحكم إلى مصدر أولي أو %{smart_count} أصول مستقلة؛ والموجود أصل واحد. |||| يحتاج الحكم إلى مصدر أولي أو %{smart_count} أصلاً مستقلاً؛ والموجود أصل واحد. |||| يحتاج الحكم إلى مصدر أولي أو %{smart_count} أصل مستقل؛ والموجود أصل واحد.',
  'A verdict needs a primary source or %{smart_count} independent origin; there are %{have_count}. |||| A verdict needs a primary source or %{smart_count} independent origins; there are %{have_count}.':
    'يحتاج الحكم إلى مصدر أولي؛ الأصول الموجودة: %{have_count}. |||| يحتاج الحكم إلى مصدر أولي أو أصل مستقل واحد؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى مصدر أولي أو أصلين مستقلين؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى مصدر أولي أو %{smart_count} أصول مستقلة؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى مصدر أولي أو %{smart_count} أصلاً مستقلاً؛ الموجود: %{have_count}. |||| يحتاج الحكم إلى مصدر أولي أو %{smart_count} أصل مستقل؛ الموجود: %{have_count}.',
  'The policy asks for both sides: evidence for and against, or a record of having looked.':
    'تطلب السياسة الجانبين: أدلة مؤيدة ومفندة، أو ما يثبت أنه جرى البحث.',
  'The policy does not let you review a claim you submitted.': 'لا تسمح لك السياسة بمراجعة ادعاء أرسلته.',
  'The reviews of the claim differ; it waits for adjudication.': 'مراجعات الادعاء مختلفة؛ وهو ينتظر الفصل.',
  'Several people judge it blind, and a recheck tells what the first found; reopen the claim.':
    'يحكم فيه عدة أشخاص دون اطلاع بعضهم على بعض، وإعادة التحقق تكشف ما وجده الأول؛ أعد فتح الادعاء.',
  'The verdict is fresh; reopen the claim to look at it again all the same.':
    'الحكم حديث؛ أعد فتح الادعاء للنظر فيه مع ذلك.',
  'The round has closed; its reviews have been read.': 'أُغلقت الجولة؛ وقُرئت مراجعاتها.',
  'The desk does not name this source.': 'لا يسمّي المكتب هذا المصدر.',
}
