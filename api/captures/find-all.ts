// Every place of some words in a text, overlapping ones too, in time that no words and no text can make long.
// After D. Knuth, J. Morris and V. Pratt, "Fast pattern matching in strings" (1977).

/** The engine's own search is faster, but looks at a text again and again for long words that nearly repeat in it. */
const longForTheEngine = 256

export function* eachPlaceOf(text: string, words: string): Generator<number, void> {
  if (words.length > longForTheEngine) yield* byItsOwnRepeats(text, words)
  else for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) yield at
}

/** Reads each character of the text once: what matched so far tells where the words may begin anew. */
function* byItsOwnRepeats(text: string, words: string): Generator<number, void> {
  const repeats = repeatsIn(words)
  let matched = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = repeats[matched - 1] ?? 0
    if (words.charCodeAt(matched) === unit) matched++
    if (matched < words.length) continue
    yield at - words.length + 1
    matched = repeats[matched - 1] ?? 0
  }
}

/** For each beginning of the words, how much of their beginning it also ends with. */
function repeatsIn(words: string): Int32Array {
  const repeats = new Int32Array(words.length)
  for (let at = 1, length = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    while (length > 0 && words.charCodeAt(length) !== unit) length = repeats[length - 1] ?? 0
    if (words.charCodeAt(length) === unit) length++
    repeats[at] = length
  }
  return repeats
}
