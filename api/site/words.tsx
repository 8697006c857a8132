// The pieces of text all pages share: days, paragraphs, links to others, and words to count with.
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { sayDate } from './dates.ts'

export function Day({ on }: { on: string }) {
  return <time datetime={on}>{sayDate(on)}</time>
}

/** Text as a person wrote it: paragraphs where they left a line blank, links where they wrote an address. */
export function Prose({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p dir="auto">
          {paragraph.split('\n').flatMap((line, at) => (at === 0 ? [linked(line)] : [<br />, linked(line)]))}
        </p>
      ))}
    </>
  )
}

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]’”])/

function linked(line: string): Child {
  return line.split(address).map((part, at) => (at % 2 === 1 ? <Outside href={part}>{part}</Outside> : part))
}

/** A link to a page that is not ours, or the bare words where there is none. */
export function Outside({ href, children }: { href: string | null; children?: Child }) {
  if (href === null || !/^https?:\/\//.test(href)) return <>{children}</>
  return (
    <a href={href} rel="nofollow noopener">
      {children}
    </a>
  )
}

export const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** The first so many characters, cut at a word. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  if (characters.length <= most) return characters.join('')
  return `${characters
    .slice(0, most - 1)
    .join('')
    .replace(/\s+\S*$/, '')}…`
}

/** "a, b and c", of things that are not plain text. */
export function Listed({ items }: { items: readonly Child[] }) {
  return (
    <>
      {items.map((item, at) => (
        <>
          {at > 0 && (at === items.length - 1 ? ' and ' : ', ')}
          {item}
        </>
      ))}
    </>
  )
}
