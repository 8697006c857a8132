// Words that say nothing of what a statement is about: those of grammar, and those every report uses.

const lists = {
  en: 'a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up with about above after again against all also am any are aren around be because been before being below between both can cannot could couldn did didn do does doesn doing don done down during each either else even ever every few had hadn has hasn have haven having he her here hers him himself his how i im isn it its itself just let like ll m me more most much must my myself need neither no not now o of often only other our ours ourselves own per quite rather re really s same shall she should shouldn since some still such t that thats the their theirs them themselves there these they this those though through thus too under until upon us ve very was wasn we well were weren what when where whether which while who whom whose why will wont would wouldn you your yours yourself yourselves dont doesnt didnt isnt cant wont aint gonna yes hey oh omg lol rt via amp u ur',
  de: 'aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den denn der des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer fur gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner konnen konnte machen man manche mein meine mich mir mit muss mussen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit selbst sich sie sind so solche soll sollen sollte sondern sonst uber um und uns unser unter viel vom von vor wahrend war waren was weg weil weiter welche welcher wenn wer werde werden wie wieder will wir wird wirst wo wollen wollte wurde wurden zu zum zur zwar zwischen laut',
  fr: 'a ai aient ais ait alors apres as au aucun aussi autre autres aux avait avant avec avoir ayant c ce cela ces cet cette ceux chez ci comme comment d dans de des deux donc du elle elles en encore entre est et etaient etait ete etre eu eux fait faire font ici il ils j je jusque l la le les leur leurs lors lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou ou par parce pas pendant peu peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera ses si sien son sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une va vers vos votre vous y',
  es: 'a al algo algun alguna algunas algunos alli ante antes aqui asi aun aunque cada como con contra cual cuales cuando de del desde donde dos e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estar estas este esto estos fue fueron ha habia han hasta hay he la las le les lo los mas me mi mientras mis mucho muchos muy nada ni no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por porque puede pueden pues que quien quienes se sea segun ser si sido sin sobre solo son su sus tal tambien tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos usted y ya yo',
  pt: 'a ainda ao aos apenas apos as ate cada com como contra da das de dela dele deles depois desde do dos e ela elas ele eles em entre era eram essa essas esse esses esta estao estas estava este estes eu foi foram ha isso isto ja la lhe lhes lo mais mas me mesmo meu meus minha muito muitos na nao nas nem no nos nossa nosso num numa o os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque pouco pois qual quando quanto que quem sao se seja sem ser sera seu seus si sido so sob sobre sua suas tal tambem tao tem tenha ter teu toda todas todo todos tu tua um uma umas uns voce voces vos',
  ar: 'في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين ان كان كانت قد لقد ما لا لم لن هو هي هم نحن انا انت او ثم بعد قبل بين كل بعض عند حتى اذا كما ايضا غير و يكون',
  hi: 'का की के को में से ने पर है हैं था थी थे और या कि यह वह ये वे इस उस एक भी तो ही जो तक लिए साथ कर किया करने होने हो गया गई गए रहा रही रहे अपने अपनी नहीं न बाद द्वारा कुछ सभी',
} as const

export type StopLanguage = keyof typeof lists

const stopWords = new Map<string, ReadonlySet<string>>(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(' '))]),
)
const english = stopWords.get('en') ?? new Set<string>()

/** @param word  folded */
export function isStopWord(word: string, language: string): boolean {
  return (stopWords.get(language) ?? english).has(word)
}

/** Verbs and nouns by which one tells that something was said or shown, not what. Stems of English. */
const reporting = new Set(
  'say said sai claim report show tell told think know believ accord video photo photograph pictur pic imag footag post tweet read watch look see seen news articl headlin stori fact true real genuin meme viral share newspap document clip screenshot quot captur surfac purport suppos actual'.split(
    ' ',
  ),
)

export const isReporting = (stem: string) => reporting.has(stem)
