// A sentence with elements inside, each where the language of the page wants it.
import { createElement, Fragment, type ReactNode } from 'react'
import { t as say } from './language.ts'

interface ToldProps {
  /** English, with `%{name}` where an element belongs; of several forms the one for `smart_count`. */
  text: string
  with: Record<string, ReactNode>
}

export function Told({ text, with: elements }: ToldProps) {
  const { smart_count: count } = elements
  const phrase = say(text, typeof count === 'number' ? count : {})
  // Every second piece is the name of an element. Their order never changes, so none needs a key.
  const pieces = phrase.split(/%\{(.*?)\}/).map((piece, at) => (at % 2 === 0 ? piece : elements[piece]))
  return createElement(Fragment, null, ...pieces)
}
