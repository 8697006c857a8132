// The reader: an article as text, with the claims made from it marked in place, and new ones made from its words.
import { Box, useMediaQuery } from '@mui/material'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'react-admin'
import { useSearchParams } from 'react-router'
import type { Article } from '../../api/articles/schema.ts'
import { Failure } from '../elements/Failure.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { t } from '../language/language.ts'
import { ClaimPanel } from './ClaimPanel.tsx'
import { readerScreen } from './keys.ts'
import { Legend } from './Legend.tsx'
import { Margin } from './Margin.tsx'
import { MarkedText } from './MarkedText.tsx'
import { NeedsAPerson } from './NeedsAPerson.tsx'
import { NoText } from './NoText.tsx'
import { OlderVersion } from './OlderVersion.tsx'
import { quoteOf } from './quote.ts'
import { ReaderBar } from './ReaderBar.tsx'
import { ReaderFoot } from './ReaderFoot.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { markInWords } from './sayings.ts'
import { useCurrent } from './useCurrent.ts'
import { useReaderActs } from './useReaderActs.ts'
import { useReading } from './useReading.ts'
import { useSelection } from './useSelection.ts'
import { useWork } from './useWork.ts'

export function Reader({ article }: { article: Article }) {
  const [query, setQuery] = useSearchParams()
  const [candidates, showCandidates] = useStore('reader.candidates', false)
  const [all, showAll] = useState(false)
  const isPhone = useMediaQuery('(max-width: 899.95px)', { noSsr: true })
  const root = useRef<HTMLDivElement>(null)

  const version = Number(query.get('version')) || undefined
  const reading = useReading(article, { version, candidates, all })
  const { text, shown, marks, isNewest } = reading
  const current = useCurrent(root, reading)
  const acts = useReaderActs(reading)
  const selecting = useSelection(root, reading, isNewest)
  const work = useWork({
    reading,
    current,
    acts,
    selecting,
    root,
    showVersion: (number) => setQuery(number === undefined ? {} : { version: String(number) }),
    toggleCandidates: () => showCandidates(!candidates),
  })
  useKeys(readerScreen, work.handlers)
  const { panel, picked } = work

  useEffect(() => {
    if (picked?.by !== 'keys') return
    root.current?.querySelector('.selected')?.scrollIntoView({ block: 'nearest' })
  }, [picked])

  if (reading.error !== null) return <Failure error={reading.error} retry={reading.retry} />
  if (!shown && article.latestCapture === null) {
    return (
      <>
        <NoText article={article} waiting={reading.appearances} captured={work.bar.captured} />
        <ReaderFoot told={acts.told} />
      </>
    )
  }
  if (!shown || text === undefined) return <Waiting lines={12} />
  const margin = (
    <Margin
      marks={marks}
      lang={article.language}
      currentId={current.currentId}
      acts={work.card}
      beside={isPhone ? undefined : root}
    />
  )
  return (
    <>
      <ReaderBar
        reading={reading}
        acts={{ ...work.bar, toggleAll: () => showAll(!all) }}
        showsCandidates={candidates}
        showsAll={all}
      />
      {isNewest ? (
        <NeedsAPerson reading={reading} acts={work.anchors} pickingFor={work.pickingFor?.id} />
      ) : (
        <OlderVersion shown={shown} newest={reading.versions[0]} toNewest={() => setQuery({})} />
      )}
      <Legend marks={marks} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 720px) minmax(230px, 340px)' },
          columnGap: { md: 2, lg: 4 },
          alignItems: 'start',
          pb: 3,
        }}
      >
        <Box sx={{ position: 'relative', minWidth: 0, ...paper }}>
          <MarkedText
            reading={reading}
            root={root}
            currentId={current.currentId}
            selected={panel?.span ?? (picked?.by === 'keys' ? picked : undefined)}
            choose={current.choose}
          />
          {picked?.at && !panel && <SelectionBar acts={work.selection} at={picked.at} byKeys={false} />}
        </Box>
        <Box
          component="aside"
          aria-label={t('Claims in the margin')}
          sx={{ minWidth: 0, mt: { xs: 1.5, md: 0 } }}
        >
          {marks.length === 0 ? <NothingMarked /> : margin}
        </Box>
      </Box>
      <ReaderFoot
        told={acts.told}
        mark={isPhone ? current.mark : undefined}
        lang={article.language}
        card={work.card}
        goBy={work.goBy}
        leave={() => current.choose(undefined)}
        selection={picked && !picked.at && !panel ? work.selection : undefined}
        byKeys={picked?.by === 'keys'}
        heard={
          picked?.by === 'keys'
            ? text.slice(picked.start, picked.end)
            : current.mark
              ? markInWords(current.mark)
              : ''
        }
      />
      {panel && (
        <ClaimPanel
          article={article}
          quote={quoteOf(text, panel.span)}
          found={panel.found}
          isPhone={isPhone}
          close={work.closePanel}
          onMade={work.made}
        />
      )}
    </>
  )
}

const paper = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  px: { xs: 1.5, sm: 4 },
  pt: { xs: 1.5, sm: 3 },
  pb: 1,
}

function NothingMarked() {
  return (
    <Box sx={{ color: 'text.secondary', fontSize: 13.5, maxWidth: 280 }}>
      {t('No claims of this text yet. Select the words that make one, or look at the candidates.')}
    </Box>
  )
}
