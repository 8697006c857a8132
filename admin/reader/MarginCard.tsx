// One card of the margin: a claim with its verdict, or a sentence that could become one.
import { Box, Button, ButtonBase } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-admin'
import { anchorWords } from '../anchor-words.ts'
import { claimPath } from '../claims/claim.ts'
import { Said } from '../elements/Said.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { VerdictMark } from '../elements/VerdictMark.tsx'
import { onDate } from '../elements/When.tsx'
import { KeyButton } from '../keys/KeyButton.tsx'
import { inList } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { worded } from '../words.ts'
import { readerKeys } from './keys.ts'
import { isUnsettled, type Mark } from './marks.ts'
import { worthInWords } from './sayings.ts'

export interface CardActs {
  choose: (markId: string) => void
  /** Absent where the person may not, or the text is not the newest. */
  claim: ((mark: Mark) => void) | undefined
  dismiss: ((mark: Mark) => void) | undefined
  restore: ((mark: Mark) => void) | undefined
  addTo: ((mark: Mark) => void) | undefined
}

interface CardProps {
  mark: Mark
  lang: string | null
  isCurrent: boolean
  acts: CardActs
}

export function MarginCard(props: CardProps) {
  const { mark, isCurrent } = props
  return (
    <Box
      aria-current={isCurrent || undefined}
      sx={{
        border: 1,
        borderColor: isCurrent ? 'primary.main' : 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        px: 1.25,
        py: 0.75,
        fontSize: 13,
        boxShadow: (theme) =>
          isCurrent ? `0 0 0 1px ${theme.palette.primary.main}, 0 3px 10px rgb(0 0 0 / 18%)` : 'none',
      }}
    >
      {mark.kind === 'claim' ? (
        <ClaimCard {...props} mark={mark} />
      ) : (
        <CandidateCard {...props} mark={mark} />
      )}
    </Box>
  )
}

type Of<K extends Mark['kind']> = CardProps & { mark: Extract<Mark, { kind: K }> }

function ClaimCard({ mark, lang, isCurrent, acts }: Of<'claim'>) {
  const { appearance } = mark
  const { claim, anchor } = appearance
  return (
    <>
      <Line>
        {claim.verdict ? (
          <VerdictMark verdict={claim.verdict} rating={claim.rating} outcome={claim.outcome} />
        ) : (
          <Tag>{worded(claim.status)}</Tag>
        )}
        {claim.underReview && <Tag>{t('Judged again')}</Tag>}
        {isUnsettled(appearance) && <Tag>{t('Words changed')}</Tag>}
      </Line>
      <Words lang={lang} isCurrent={isCurrent} onClick={() => acts.choose(mark.id)}>
        {claim.headline ?? claim.text}
      </Words>
      <Line isQuiet>
        {claim.speaker && <bdi>{claim.speaker}</bdi>}
        {claim.assignee && (
          <span>
            <Told text="with %{name}#assigned" with={{ name: <bdi>{claim.assignee.name}</bdi> }} />
          </span>
        )}
        {anchor !== 'exact' && <span>{anchorWords[anchor]}</span>}
      </Line>
      {isCurrent && (
        <Link to={claimPath(claim.id)} sx={{ display: 'inline-block', lineHeight: '28px' }}>
          {t('Open the claim')}
        </Link>
      )}
    </>
  )
}

function CandidateCard({ mark, lang, isCurrent, acts }: Of<'candidate'>) {
  const { quote, score, kinds, speaker, dismissal, existing } = mark.candidate
  const { claim, dismiss, restore, addTo } = acts
  return (
    <>
      <Line>
        <Tag>{dismissal ? t('Dismissed') : t('Candidate')}</Tag>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {worthInWords(score)}
        </Box>
      </Line>
      <Words lang={lang} isCurrent={isCurrent} onClick={() => acts.choose(mark.id)}>
        {quote}
      </Words>
      <Line isQuiet>
        {kinds.length > 0 && <span>{inList(kinds.map(worded))}</span>}
        {speaker && <bdi>{speaker}</bdi>}
        {dismissal && (
          <span>
            <Told text="by %{name}#dismissed" with={{ name: <bdi>{dismissal.dismissedBy.name}</bdi> }} />
          </span>
        )}
      </Line>
      {existing && (
        <Line>
          <strong>{t('On the desk in these words')}</strong>
          <VerdictMark verdict={existing.verdict} />
          {existing.asOf && <span>{onDate(existing.asOf)}</span>}
        </Line>
      )}
      {isCurrent && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>
          {existing && addTo && (
            <Button size="small" variant="contained" onClick={() => addTo(mark)}>
              {t('Add as an appearance')}
            </Button>
          )}
          {claim && <KeyButton of={readerKeys.claim} variant="outlined" onClick={() => claim(mark)} />}
          {dismiss && !dismissal && <KeyButton of={readerKeys.dismiss} onClick={() => dismiss(mark)} />}
          {restore && dismissal && (
            <KeyButton of={readerKeys.dismiss} label={t('Propose again')} onClick={() => restore(mark)} />
          )}
        </Box>
      )}
    </>
  )
}

function Line({ children, isQuiet = false }: { children: ReactNode; isQuiet?: boolean }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1,
        alignItems: 'center',
        color: isQuiet ? 'text.secondary' : undefined,
        fontSize: isQuiet ? 12.5 : 13,
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
  )
}

interface WordsProps {
  lang: string | null
  isCurrent: boolean
  onClick: () => void
  children: string
}

function Words({ lang, isCurrent, onClick, children }: WordsProps) {
  return (
    <ButtonBase
      onClick={onClick}
      sx={{ display: 'block', width: '100%', textAlign: 'start', py: 0.25, borderRadius: 0.5, minHeight: 24 }}
    >
      <Said
        lang={lang}
        sx={{
          display: '-webkit-box',
          WebkitBoxOrient: 'vertical',
          WebkitLineClamp: isCurrent ? 'none' : 2,
          overflow: 'hidden',
          fontSize: 14.5,
          lineHeight: 1.4,
        }}
      >
        {children}
      </Said>
    </ButtonBase>
  )
}
