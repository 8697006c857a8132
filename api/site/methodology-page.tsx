// How the desk works, for its readers: what its words mean and the rules in force, from the settings themselves.
/** @jsxImportSource hono/jsx */
import { type ClaimKind, claimKinds, verdictLabels, verdicts } from '../../db/vocabulary.ts'
import type { Settings } from '../settings/schema.ts'
import { Frame } from './frame.tsx'
import { Licence } from './licence.tsx'
import { meanings } from './list-page.tsx'
import type { Site } from './site.ts'
import { Glyph } from './verdict.tsx'
import { counted, Day, Outside } from './words.tsx'

interface Props {
  site: Site
  settings: Pick<Settings, 'policy' | 'scale' | 'desk' | 'version' | 'createdAt'>
}

export function MethodologyPage({ site, settings }: Props) {
  return (
    <Frame
      site={site}
      path="/methodology"
      title="How we work"
      description={`What the verdicts of ${site.name} mean, how they are reached, how long they hold and how they are corrected.`}
    >
      <h1>How we work</h1>
      <p class="lead">
        We check one claim at a time: a single statement that can be true or false, with whoever made it and
        where. These are the rules in force since <Day on={settings.createdAt} />.
      </p>
      <div class="columns">
        <div class="reading story">
          <Verdicts settings={settings} />
          <Rules settings={settings} />
          <Origins />
          <Lifetimes settings={settings} />
          <Corrections site={site} />
          <Publisher site={site} settings={settings} />
        </div>
        <aside aria-label="On this page" class="noprint">
          <nav class="contents" aria-label="Sections">
            {contents.map(([id, name]) => (
              <a href={`#${id}`}>{name}</a>
            ))}
          </nav>
        </aside>
      </div>
    </Frame>
  )
}

const contents = [
  ['verdicts', 'What a verdict means'],
  ['rules', 'How we reach one'],
  ['origins', 'Independent origins'],
  ['lifetimes', 'How long a verdict holds'],
  ['corrections', 'Corrections'],
  ['publisher', 'Who publishes this'],
] as const

type Part = Pick<Props, 'settings'>

function Verdicts({ settings: { scale } }: Part) {
  return (
    <section id="verdicts">
      <h2>What a verdict means</h2>
      <p>
        Every verdict is judged for a day, which it names (“as of”), and says how we read the claim where it
        could be read in more than one way.
      </p>
      <dl class="meanings">
        {verdicts.map((verdict) => (
          <div>
            <dt class={verdict}>
              <Glyph verdict={verdict} /> {verdictLabels[verdict]}
            </dt>
            <dd>
              {meanings[verdict]}
              <span class="quiet"> {ratingsOf(scale.ratings.filter((one) => one.verdict === verdict))}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        The numbers are those search engines are given with a rating. Where a number would mislead, there is
        none.
      </p>
    </section>
  )
}

function ratingsOf(ratings: Settings['scale']['ratings']): string {
  const labels = ratings.map(({ label, number }) =>
    number === null ? `“${label}”` : `“${label}” (${number})`,
  )
  return `${ratings.length === 1 ? 'Our rating' : 'Our ratings'}: ${labels.join(', ')}.`
}

const selfReview: Record<Settings['policy']['selfReview'], string> = {
  allow: 'Whoever brought a claim in may also judge it.',
  flag: 'Where whoever brought a claim in also judged it, the verdict says so.',
  forbid: 'Nobody judges a claim they brought in themselves.',
}

function Rules({ settings: { policy } }: Part) {
  const { reviewsRequired, minEvidence, minOrigins, bothSides } = policy
  return (
    <section id="rules">
      <h2>How we reach one</h2>
      <ul>
        <li>
          {reviewsRequired === 1
            ? 'One reviewer judges each claim and writes down why.'
            : `${reviewsRequired} reviewers judge each claim, each without sight of the others; where they differ, an editor who wrote none of the reviews settles it and says so.`}
        </li>
        <li>{selfReview[policy.selfReview]}</li>
        <li>
          A verdict rests on at least {counted(minEvidence, 'piece')} of evidence, from at least{' '}
          {counted(minOrigins, 'independent origin')}; one primary source is enough for that.
        </li>
        {bothSides && <li>Evidence for and evidence against must both have been looked for.</li>}
        <li>Where we decide although a rule is not met, the verdict says so and why.</li>
        <li>
          “Unproven” is an answer: it tells where we looked. A prediction is not judged before its day has
          come.
        </li>
        <li>
          Excerpts are verbatim. Where we keep a copy of a source, they are compared with it. A source is
          withheld only for a reason that we give.
        </li>
      </ul>
    </section>
  )
}

function Origins() {
  return (
    <section id="origins">
      <h2>Independent origins</h2>
      <p>
        Ten outlets that reprint one agency report are one origin, not ten. For each source we ask what it
        rests on, and follow that to the end; what ends in the same place counts once. The article in which a
        claim appeared counts for nothing as evidence for it, nor does whatever rests on that article, nor a
        source its publisher has retracted. Where we could not find out what a source rests on, we say “of
        unknown origin”.
      </p>
    </section>
  )
}

const kindNames: Record<ClaimKind, string> = {
  event: 'events',
  state: 'states of affairs',
  number: 'figures',
  quote: 'what somebody said',
  comparison: 'comparisons',
  cause: 'causes and effects',
  prediction: 'predictions',
  position: 'positions somebody holds',
}

function Lifetimes({ settings: { policy } }: Part) {
  const { lifetimes, validFor, graceDays } = policy
  const expires = Object.values(validFor).some(Boolean)
  return (
    <section id="lifetimes">
      <h2>How long a verdict holds</h2>
      <p>
        The world moves on. A verdict that is due is looked at again; {counted(graceDays, 'day')} later its
        page says that this is overdue. Until there is a new answer, the old one stands, with its date.
      </p>
      <section class="scroll" tabindex={0} aria-label="Days by kind of claim">
        <table>
          <thead>
            <tr>
              <th scope="col">Claims about</th>
              <th scope="col">are checked again after</th>
              {expires && <th scope="col">expire after</th>}
            </tr>
          </thead>
          <tbody>
            {claimKinds.map((kind) => (
              <tr>
                <th scope="row">{kindNames[kind]}</th>
                <td>{days(lifetimes[kind])}</td>
                {expires && <td>{days(validFor[kind])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const days = (many: number | null | undefined) => (many ? counted(many, 'day') : 'never')

function Corrections({ site }: { site: Site }) {
  return (
    <section id="corrections">
      <h2>Corrections</h2>
      <p>
        When we were wrong we say so, on the verdict itself and in the list of{' '}
        <a href="/corrections">corrections</a>, with what we had said before. Every revision keeps its own
        address. What changed because the world did is an update and no correction. A verdict that should not
        have been published is withdrawn, and its page says why.
      </p>
      <p>
        Each verdict has a form to ask {site.name} for a correction: open it and choose “Ask for a
        correction”. No account is needed. We answer every request with a decision.
      </p>
    </section>
  )
}

function Publisher({ site, settings: { version } }: Props) {
  return (
    <section id="publisher">
      <h2>Who publishes this</h2>
      <p>
        {site.name}.{' '}
        {site.licence ? (
          <>
            Verdicts, summaries and reasons may be used under <Licence licence={site.licence} />, with our
            name and a link; claims, quotes and excerpts belong to whoever made them.
          </>
        ) : (
          'Ask us before you use more than a quotation.'
        )}
      </p>
      {site.contact && (
        <p>
          Reach us:{' '}
          {site.contact.includes('@') && !site.contact.includes('/') ? (
            <a href={`mailto:${site.contact}`}>{site.contact}</a>
          ) : (
            <Outside href={site.contact}>{site.contact}</Outside>
          )}
        </p>
      )}
      <p class="quiet">
        For machines: each verdict carries its ClaimReview (schema.org), and there are{' '}
        <a href="/feed.xml">feeds</a> of all verdicts. Rules, version {version}.
      </p>
    </section>
  )
}
