// Where a claim occurs: the article, the exact words and what became of them, who is said to have said them.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import type { Appearance, Claim } from '../../api/claims/schema.ts'
import { needsAPerson } from '../../db/vocabulary.ts'
import { anchorWords } from '../anchor-words.ts'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Quoted } from '../elements/Said.tsx'
import { Section } from '../elements/Section.tsx'
import { Tag } from '../elements/StatusMark.tsx'
import { onDate } from '../elements/When.tsx'
import { inRow } from '../language/formats.ts'
import { t } from '../language/language.ts'
import { Differing } from '../reader/Differing.tsx'
import { worded } from '../words.ts'
import { AddAppearance } from './AddAppearance.tsx'
import { actsOn } from './acts.ts'
import { attributed } from './appearance.ts'

export function AppearancesTab({ claim }: { claim: Claim }) {
  const me = useMe()
  const all = claim.appearances ?? []
  const add = me && actsOn(claim, me).addEvidence ? <AddAppearance claim={claim} /> : undefined
  if (all.length === 0) {
    return (
      <Empty title={t('No quote is recorded')} action={add}>
        {t('The claim was submitted without the words that made it.')}
      </Empty>
    )
  }
  return (
    <Section title={t('Where it appears')} action={add}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {all.map((appearance) => (
          <Item key={appearance.id} appearance={appearance} lang={claim.language} />
        ))}
      </Box>
    </Section>
  )
}

function Item({ appearance, lang }: { appearance: Appearance; lang: string | null }) {
  const { article, exact, quoted, attribution, modality, isFirst, claimId } = appearance
  const isChanged = exact !== quoted.exact
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0, pt: 0 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <Link to={`/articles/${article.id}/show?claim=${claimId}`} sx={{ fontWeight: 600 }}>
          <bdi>{article.title}</bdi>
        </Link>
        {isFirst && <Tag>{t('First')}</Tag>}
        {modality && <Tag>{worded(modality)}</Tag>}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
          {inRow([article.publisher, article.publishedOn && onDate(article.publishedOn)])}
        </Box>
        {article.url && (
          <Box component="span" sx={{ fontSize: 13 }}>
            <OutLink href={article.url}>{t('original')}</OutLink>
          </Box>
        )}
      </Box>
      {isChanged ? (
        <Box sx={{ borderInlineStart: '3px solid', borderColor: 'divider', paddingInlineStart: 1.75, my: 1 }}>
          <Differing before={quoted.exact} after={exact} lang={lang} />
        </Box>
      ) : (
        <Quoted lang={lang}>{quoted.exact}</Quoted>
      )}
      <Box dir="auto" sx={{ fontSize: 13, color: 'text.secondary' }}>
        {attribution && `${attributed(attribution)} · `}
        <Standing appearance={appearance} />
      </Box>
    </Box>
  )
}

/** What became of the words, and whether somebody still has to say so. */
function Standing({ appearance: { anchor, lossAcceptedAt, article, claimId } }: { appearance: Appearance }) {
  if (!needsAPerson(anchor)) return <>{anchorWords[anchor]}</>
  if (lossAcceptedAt !== null) {
    return (
      <>
        {t('%{standing}; seen and left on %{date}', {
          standing: anchorWords[anchor],
          date: onDate(lossAcceptedAt.slice(0, 10)),
        })}
      </>
    )
  }
  return (
    <>
      <Box component="strong" sx={{ color: 'text.primary' }}>
        {anchorWords[anchor]}
      </Box>
      {'. '}
      <Link to={`/articles/${article.id}/show?claim=${claimId}`}>{t('Say where it stands now')}</Link>
    </>
  )
}
