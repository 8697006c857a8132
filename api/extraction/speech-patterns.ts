// Expressions that find a speaker beside a verb of speech, made from the words of each language.
import { alternatives, anyWord, speechCues, whole } from './cues.ts'
import { type Language, perLanguage } from './language.ts'
import { name } from './names.ts'

const nounPhrase = "(?:[\\p{L}\\p{N}'’.-]+\\s+)"
const office = "(?:[\\p{Ll}\\p{N}][\\p{L}\\p{N}'’-]*\\s+)"

/** What ends right before a verb of speech or begins right after it, by what the speaker is called. */
export const speechPatterns = perLanguage((language: Language) => {
  const cues = speechCues[language]
  const article = `(?:(?:${alternatives(cues.articles)})\\s+|l['’])`
  const belongs = `(?:\\s+(?:${alternatives(cues.belongs)})(?![\\p{L}\\p{N}])[^,;:“”]{0,90})?`
  const left = '(?<![\\p{L}\\p{N}])'
  const possessor = "\\p{Lu}[\\p{L}-]*['’]s\\s+"
  const lead = `${article}?${nounPhrase}{0,3}?`
  const someone = (nouns: string) => `${lead}(?:${alternatives(nouns)})(?![\\p{L}\\p{N}])`
  const that =
    "(?=\\s*(?:(?:that|how|why|whether|dass|daß|que|qu['’]\\p{L}+|se)(?![\\p{L}\\p{N}])|[:“]|,\\s*dass|,?\\s*[.”]?$))"
  return {
    language,
    verb: new RegExp(
      `${whole(cues.saying)}|${whole(cues.sayingThat)}${that}|(?<=[,”]\\s*)${whole(cues.sayingThat)}`,
      'giu',
    ),
    showing: new RegExp(`(${left}${someone(cues.papers)}${belongs})\\s+${whole(cues.showing)}`, 'iu'),
    between: new RegExp(`\\s+(?:${alternatives(cues.between)})$`, 'iu'),
    unsaid: new RegExp(`${left}(?:${alternatives(cues.unsaid)})$`, 'iu'),
    // Each reads what ends right before the verb …
    anonymousBefore: new RegExp(`${left}(${someone(cues.anonymous)})${belongs}$`, 'iu'),
    paperBefore: new RegExp(`${left}(${someone(cues.papers)}${belongs})$`, 'iu'),
    pronounBefore: new RegExp(`${left}(${alternatives(cues.pronouns)})$`, 'iu'),
    nameBefore: new RegExp(`${left}(${office}{0,4}${name})$`, 'u'),
    roleBefore: new RegExp(
      `^.*${left}((?:${article}|${possessor})(?:[\\p{L}\\p{N}'’-]+\\s+){0,4}?\\p{Ll}[\\p{L}-]+)$`,
      'isu',
    ),
    // … or begins right after it.
    anonymousAfter: new RegExp(`^\\s+(${someone(cues.anonymous)})`, 'iu'),
    paperAfter: new RegExp(`^\\s+(${someone(cues.papers)}${belongs})`, 'iu'),
    pronounAfter: new RegExp(`^\\s+(${alternatives(cues.pronouns)})(?![\\p{L}\\p{N}])`, 'iu'),
    nameAfter: new RegExp(`^\\s+(${article}?${office}{0,5}${name})`, 'u'),
    roleAfter: new RegExp(`^\\s+(${article}\\p{Ll}[\\p{L}-]+)`, 'iu'),
    citation: new RegExp(
      `${left}(?:${alternatives(cues.citing)})(?!\\p{L})\\s*((?:[^\\s,;:()“”]+\\s*){1,14})`,
      'iu',
    ),
    anonymous: new RegExp(left + someone(cues.anonymous), 'iu'),
    paper: anyWord(cues.papers),
    paperOf: new RegExp(`^(?:${alternatives(cues.papers)})\\s+\\p{Ll}+\\s+`, 'iu'),
    article: new RegExp(`^${article}`, 'iu'),
    pronoun: new RegExp(`^(?:${alternatives(cues.pronouns)})$`, 'iu'),
    armsLength: anyWord(cues.armsLength),
  }
})
