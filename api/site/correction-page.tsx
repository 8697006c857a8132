// The page on which a reader says what is wrong with a published verdict, and the one that thanks them.
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { PublishedClaim } from '../publication/published-schema.ts'
import { claimPath, correctionPath, revisionPath } from './addresses.ts'
import { type Faults, type Field, type Typed, trap } from './correction-form.ts'
import { Frame } from './frame.tsx'
import type { Site } from './site.ts'
import { VerdictWord } from './verdict.tsx'
import { Day } from './words.tsx'

export interface FormProps {
  site: Site
  read: PublishedClaim
  typed: Typed
  faults?: Faults
  /** What is wrong with no field in particular. */
  notice?: string
}

export function CorrectionPage({ site, read, typed, faults = {}, notice }: FormProps) {
  const path = correctionPath(read.id)
  const isFaulty = Object.keys(faults).length > 0 || notice !== undefined
  const input = { typed, faults }
  return (
    <Frame
      site={site}
      path={path}
      title={`${isFaulty ? 'Not sent yet: ' : ''}Ask for a correction`}
      description="Say what is wrong with a fact-check, and where that can be seen."
      isHidden
    >
      <h1>Ask for a correction</h1>
      {isFaulty && <NotSent faults={faults} notice={notice} />}
      <WhatIsRead read={read} />
      <form method="post" action={path} novalidate>
        <input type="hidden" name="revision" value={String(read.revision)} />
        <Entry {...input} name="what" label="What is wrong?">
          {(more) => (
            <textarea {...more} rows={8} required dir="auto">
              {typed.what}
            </textarea>
          )}
        </Entry>
        <Entry
          {...input}
          name="sourceUrl"
          label="Where can that be seen?"
          hint="The address of a page, if there is one"
        >
          {(more) => <input {...more} value={typed.sourceUrl} inputmode="url" autocapitalize="none" />}
        </Entry>
        <Entry {...input} name="name" label="Your name" hint="Only if you want to say">
          {(more) => <input {...more} value={typed.name} autocomplete="name" dir="auto" />}
        </Entry>
        <Entry {...input} name="email" label="Your e-mail address" hint="Only if we may ask you something">
          {(more) => <input {...more} value={typed.email} type="email" autocomplete="email" />}
        </Entry>
        <div class="trap" aria-hidden="true">
          <label>
            Leave this empty
            <input name={trap} tabindex={-1} autocomplete="off" />
          </label>
        </div>
        <p class="quiet">
          An editor reads it. What you write, your name and your address are for the desk alone; none of it is
          published, and we erase it if you ask us to.
        </p>
        <button type="submit">Send</button>
      </form>
    </Frame>
  )
}

function WhatIsRead({ read }: { read: PublishedClaim }) {
  const { id, revision, currentRevision, text, language, asOf } = read
  return (
    <>
      <p>The fact-check you are writing about:</p>
      <blockquote dir="auto" lang={language ?? undefined}>
        <p>
          <a href={revision === currentRevision ? claimPath(id) : revisionPath(id, revision)}>{text}</a>
        </p>
      </blockquote>
      <p>
        <VerdictWord {...read} />
      </p>
      <p class="quiet">
        As of <Day on={asOf} />
      </p>
    </>
  )
}

function NotSent({ faults, notice }: { faults: Faults; notice: string | undefined }) {
  const named = Object.entries(faults)
  return (
    <div class="notice" role="alert">
      <p>
        <strong>It was not sent yet.</strong> {notice}
      </p>
      {named.length > 0 && (
        <ul>
          {named.map(([name, fault]) => (
            <li>
              <a href={`#${name}`}>{fault}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface EntryProps {
  name: Field
  label: string
  hint?: string
  typed: Typed
  faults: Faults
  /** The control, given what ties it to its label, its hint and its fault. */
  children: (more: Record<string, string | undefined>) => Child
}

function Entry({ name, label, hint, faults, children: control }: EntryProps) {
  const fault = faults[name]
  const told = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ')
  return (
    <div class="entry">
      <label for={name}>{label}</label>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
      {control({
        ...{ id: name, name },
        'aria-describedby': told || undefined,
        'aria-invalid': fault ? 'true' : undefined,
      })}
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

export function ThanksPage({ site, claimId }: { site: Site; claimId: string }) {
  return (
    <Frame
      site={site}
      path={`${correctionPath(claimId)}/thanks`}
      title="Thank you"
      description="The request for a correction has reached the desk."
      isHidden
    >
      <h1>Thank you</h1>
      <p>
        What you wrote has reached the desk. An editor reads it and looks at the fact-check again where you
        are right. What we correct is told on its page and under <a href="/corrections">Corrections</a>.
      </p>
      <p>
        <a href={claimPath(claimId)}>Back to the fact-check</a>
      </p>
    </Frame>
  )
}
