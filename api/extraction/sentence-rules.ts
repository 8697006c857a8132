// What each language writes with a full stop that ends nothing, and the words that tell whether a sentence goes on.

/** How one language writes. Words stand as they are written; those in lower case also match when capitalised. */
export interface SentenceRules {
  /** Never the end: what follows belongs to them. */
  bound: ReadonlySet<string>
  /** Not the end before a number. */
  numbered: ReadonlySet<string>
  /** The end only when a word follows that commonly begins a sentence. */
  mayEnd: ReadonlySet<string>
  /** Times and the like: the end unless what follows belongs to a time. */
  times: ReadonlySet<string>
  afterTime: ReadonlySet<string>
  /** Commonly begin a sentence and never a name. Lower case. */
  starters: ReadonlySet<string>
  /** Cannot stand last in a sentence, so a line that ends in one goes on. Lower case. */
  links: ReadonlySet<string>
  /** Verbs that name a speaker after a quotation. Lower case. */
  speech: ReadonlySet<string>
  /** Numbers with a full stop are ordinals: before any noun, or before the name of a month only. */
  ordinals: 'nouns' | 'months' | 'none'
}

interface Table extends Record<Exclude<keyof SentenceRules, 'ordinals'>, string> {
  ordinals: SentenceRules['ordinals']
}

const months =
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jan Feb Apr Jun Jul Aug Sep Sept Okt Nov Dez'
export const germanMonths: ReadonlySet<string> = new Set(months.split(' '))

/** Names that carry an exclamation or question mark of their own. */
export const markedNames: ReadonlySet<string> = new Set(
  'Yahoo Jeopardy Joomla Yum Chips Guess Wham Oliver Mamma'.split(' '),
)

const tables: Record<'en' | 'de' | 'fr' | 'es' | 'pt', Table> = {
  en: {
    bound:
      'Mr Mrs Ms Mx Dr Prof Rev Fr Hon Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Sen Rep Reps Sens Gov Pres Supt Insp Det Amb Atty Messrs Assn vs approx e.g i.e cf viz al Lt.Gov Lt.Col Brig ca est incl resp Mt Ft Pvt',
    numbered:
      'No Nos no nos p pp fig figs Fig Figs Vol vol Art art Sec sec Ch ch Eq eq Sect Par par Rs ft lb',
    mayEnd:
      'Inc Ltd Corp Co Cos Bros Jr Sr Esq St Ave Blvd Rd Dept Univ Ph.D M.D B.A M.A B.Sc M.Sc U.S U.K U.N E.U D.C L.A U.S.A Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo',
    times: 'a.m p.m A.M P.M etc ft lb lbs oz min hr hrs sq',
    afterTime:
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun EST EDT ET GMT UTC BST CET PST PDT CST CDT MST PT CT Eastern Pacific Central',
    starters:
      'the a an he she it they we you i in on at but and or so this that these those there here if when while after before as for with from by to not no yes what who why how where which his her its our their my your then now also however meanwhile since although though because such some many most all both each every another until once under over during despite instead still yet nobody nothing everyone everybody maybe perhaps please let is are was were do does did has have had can could would should will during',
    links:
      'the a an of and or in on at by for with from to into that which who as than but if when is are was were be been has have had will would can could should may might its his her their our your my not about over under between against more',
    speech: 'said says asked told replied added shouted cried wrote tweeted warned argued insisted explained',
    ordinals: 'none',
  },
  de: {
    bound:
      'Dr med jur phil rer nat habil Prof Hr Hrn Fr Frl Dipl Ing Hl St z.B d.h u.a o.ä i.d.R z.T u.U v.a d.i sog bzw ca vgl ggf evtl inkl exkl zzgl insb bes gem lt max min Mio Mrd Tsd rd geb gest verh verw Hrsg hrsg Bd Bde Abg Min Gen Kfm Mag Dkfm Univ Rechtsanw resp Abt allg bspw betr dt engl frz jährl monatl mind mtl o.g s.o s.u ehem amtl i.V i.A z.Z z.Zt zz evang kath pol ev',
    numbered: 'Nr Nrn Abb Art Abs Kap Tab S Ziff Anm Rn Rz Pkt Bl Jg Str Aufl',
    mayEnd: 'v.Chr n.Chr Chr GmbH Co Str Jh Jhd Jan Feb Apr Aug Sept Okt Nov Dez e.V a.D a.M i.Br o.J Tel',
    times: 'usw usf etc u.s.w u.v.m m.E p.a ff f',
    afterTime: '',
    starters:
      'der die das den dem ein eine einen einem einer er sie es wir ihr ich man in im am an auf aus bei mit nach von vom zu zum zur seit für und aber oder doch denn so da dort hier dies diese dieser dieses diesen jetzt nun dann danach dabei dazu darum deshalb außerdem auch noch nur wenn als ob weil dass obwohl während wer was wie wo warum weshalb sein seine ihre ihren unser unsere mein meine kein keine nicht nein ja alle viele einige manche beide jeder jede jedes laut trotz wegen bis unter über vor zwischen gegen ohne um zwar allerdings jedoch zudem sondern später damals heute gestern morgen bereits schon erst ist sind war waren hat haben hatte wird werden',
    links:
      'der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei mit nach von vom zu zum zur seit für dass als wie um über unter gegen durch vor zwischen ohne wird werden ist sind war hat haben sich nicht',
    speech: 'sagte sagt fragte rief erklärte schrieb meinte betonte antwortete warnte',
    ordinals: 'nouns',
  },
  fr: {
    bound:
      'M MM Mme Mmes Mlle Mlles Me Mgr Dr Pr Prof St Ste Sts Gal Cdt Cel Col Cap Lt env cf c.-à-d p.ex ex av apr chap éd ibid boul bd av.J',
    numbered: 'n no nos art Art p pp vol t fig al par chap ch no',
    mayEnd: 'J.-C S.A S.A.R.L janv févr avr juil sept oct nov déc tél Cie Sté Ets Jr E.U U.E O.N.U',
    times: 'etc',
    afterTime: '',
    starters:
      "le la les l' un une des du de d' il elle ils elles on nous vous je j' tu ce c' cet cette ces ça cela en dans au aux à sur sous avec sans pour par mais et ou où or donc car ni si s' quand lorsque lorsqu' après avant pendant depuis selon comme que qu' qui quel quelle quels pourquoi comment combien son sa ses leur leurs notre nos votre mon ma mes ton aussi ainsi alors puis ensuite enfin cependant pourtant toutefois malgré contre entre vers chez plus tous tout toutes toute plusieurs certains chaque aucun aucune rien personne non oui ici là hier aujourd' demain n' ne y est-ce",
    links:
      'le la les un une des du de et ou à au aux en dans sur sous avec sans pour par que qui dont ce cette ces son sa ses leur leurs est sont a ont été ne pas plus entre vers chez comme se',
    speech: 'dit affirme demande ajoute explique déclare lance répond écrit',
    ordinals: 'none',
  },
  es: {
    bound:
      'Sr Sra Sres Sras Srta Dr Dra Dres Dª D Dña Prof Profa Ing Lic Arq Gral Cnel Cap Tte Excmo Excma Ilmo Sto Sta Fr Mons EE FF RR JJ p.ej P.ej p.e aprox Av Avda Pza c.c vs ej Ud Uds Vd Vds Pdte Dip',
    numbered: 'núm Núm nº n.º art Art arts pág págs Pág p pp vol cap fig párr No',
    mayEnd:
      'UU EE.UU S.A S.L C.V Cía Inc Ltda Jr a.C d.C a.m p.m J.C tel Tel ene feb abr ago sept oct nov dic CC.AA FF.AA',
    times: 'etc',
    afterTime: '',
    starters:
      'el la los las un una unos unas él ella ellos ellas nosotros yo tú usted ustedes en a al de del con sin por para sobre bajo ante desde hasta entre según durante tras contra y e o u pero sino aunque porque pues si cuando mientras como que qué quién quiénes cuál cuándo cómo dónde cuánto este esta estos estas ese esa esos eso esto aquel aquella su sus mi mis nuestro nuestra se no sí ya también además entonces luego después antes ahora hoy ayer mañana así sin muchos muchas todo todos todas cada algunos algunas otro otra otros nada nadie más lo le les hay es son fue fueron era ha han',
    links:
      'el la los las un una unos unas de del y e o en a al con sin por para sobre entre desde hasta que como su sus se no es son fue ha han más muy contra según ante',
    speech: 'dijo afirmó preguntó añadió explicó declaró respondió señaló gritó',
    ordinals: 'none',
  },
  pt: {
    bound:
      'Sr Sra Srs Sras Srta Dr Dra Drs D Prof Profa Eng Arq Gen Cel Cap Ten Exmo Exma Ilmo Sto Sta Pe Dom p.ex P.ex aprox Av R Pça Lic Min Dep Sen Gov Pres Mons vs ex',
    numbered: 'nº n.º núm art Art arts pág págs p pp vol cap fig par No',
    mayEnd:
      'S.A Ltda Cia Inc Jr a.C d.C a.m p.m tel Tel jan fev mar abr mai jun jul ago set out nov dez E.U.A EUA',
    times: 'etc',
    afterTime: '',
    starters:
      'o a os as um uma uns umas ele ela eles elas nós eu você vocês em no na nos nas ao aos à às de do da dos das com sem por pelo pela para sobre sob desde até entre segundo durante após contra e ou mas porém porque pois se quando enquanto como que quem qual quais onde quanto este esta estes estas esse essa esses isso isto aquele aquela seu sua seus suas meu minha nosso nossa não sim já também além então depois antes agora hoje ontem amanhã assim muitos muitas todo todos todas cada alguns algumas outro outra outros nada ninguém mais há é são foi foram era tem têm',
    links:
      'o a os as um uma uns umas de do da dos das e ou em no na nos nas ao aos à às com sem por pelo pela para sobre entre desde até que como seu sua se não é são foi tem mais muito contra segundo',
    speech: 'disse afirmou perguntou acrescentou explicou declarou respondeu gritou',
    ordinals: 'none',
  },
}

const languages = ['en', 'de', 'fr', 'es', 'pt'] as const
type Ruled = (typeof languages)[number]

const setOf = (...lists: string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')).filter(Boolean))

function build(ordinals: SentenceRules['ordinals'], ...from: Table[]): SentenceRules {
  const join = (key: Exclude<keyof SentenceRules, 'ordinals'>) => setOf(...from.map((table) => table[key]))
  return {
    bound: join('bound'),
    numbered: join('numbered'),
    mayEnd: join('mayEnd'),
    times: join('times'),
    afterTime: join('afterTime'),
    starters: join('starters'),
    links: join('links'),
    speech: join('speech'),
    ordinals,
  }
}

const single = new Map<string, SentenceRules>(
  languages.map((language) => [language, build(tables[language].ordinals, tables[language])]),
)
const merged = build('months', ...languages.map((language) => tables[language]))

/** Languages whose own marks end a sentence whatever follows, so that no list is needed. */
const byMarkAlone = setOf('zh ja ko ar fa ur hi mr ne bn')

/** The rules for a BCP 47 tag; undefined for a language that has none here. */
export function rulesFor(language: string): SentenceRules | undefined {
  const base = language.toLowerCase().split(/[-_]/)[0] ?? ''
  return single.get(base) ?? (byMarkAlone.has(base) ? merged : undefined)
}

const sample = 4000
const wordLanguages = new Map<string, Ruled[]>()
for (const language of languages) {
  for (const word of setOf(tables[language].starters, tables[language].links)) {
    wordLanguages.set(word, [...(wordLanguages.get(word) ?? []), language])
  }
}

/** The rules of the language whose small words are most common at the beginning of the text; of all five where that is not clear. */
export function guessRules(text: string): SentenceRules {
  const counts = new Map<Ruled, number>(languages.map((language) => [language, 0]))
  for (const word of text
    .slice(0, sample)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    const known = wordLanguages.get(word) ?? []
    for (const language of known) counts.set(language, (counts.get(language) ?? 0) + 1 / known.length)
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  const clear = best && second && best[1] >= 1.5 && best[1] >= second[1] * 1.5
  return (clear && single.get(best[0])) || merged
}
