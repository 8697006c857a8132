// The versions of an article's text: two of them compared, all of them listed, and a new one captured.
import { Box } from '@mui/material'
import { Link } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router'
import type { Article } from '../../api/articles/schema.ts'
import type { CaptureSummary } from '../../api/captures/schema.ts'
import { useMay } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Failure } from '../elements/Failure.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Section } from '../elements/Section.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { When } from '../elements/When.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { fromDesk } from '../language/from-desk.ts'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { CaptureAgain } from './CaptureAgain.tsx'
import { Comparison } from './Comparison.tsx'
import { readerScreen } from './keys.ts'
import { useCaptures } from './queries.ts'
import { ReaderFoot } from './ReaderFoot.tsx'
import { versionInWords } from './sayings.ts'
import { useReaderActs } from './useReaderActs.ts'

export function VersionsTab({ article }: { article: Article }) {
  const { data, error, refetch } = useCaptures(article.id)
  const [query, setQuery] = useSearchParams()
  const go = useNavigate()
  const mayCapture = useMay('articles:create')
  const versions = data?.data.filter(({ state }) => state === 'saved') ?? []
  const acts = useReaderActs({ article, shown: versions[0], versions })
  useKeys(readerScreen, { compare: () => go(`/articles/${article.id}/show`) })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Waiting lines={8} />
  const again = mayCapture && <CaptureAgain article={article} onCaptured={acts.captured} />
  return (
    <>
      {versions.length > 1 && (
        <Comparison
          article={article}
          versions={versions}
          from={Number(query.get('from')) || versions[1]?.number || 1}
          to={Number(query.get('to')) || versions[0]?.number || 1}
          choose={(from, to) => setQuery({ from: String(from), to: String(to) }, { replace: true })}
        />
      )}
      <Section title={t('Versions of the text')} action={data.data.length > 0 && again}>
        {data.data.length === 0 && (
          <Empty title={t('No text yet')} action={again}>
            {t('With a text the desk can find quotes in it, and tell when they change.')}
          </Empty>
        )}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.data.map((capture) => (
            <Version key={capture.id} capture={capture} articleId={article.id} />
          ))}
        </Box>
      </Section>
      <ReaderFoot told={acts.told} />
    </>
  )
}

function Version({ capture, articleId }: { capture: CaptureSummary; articleId: string }) {
  const { number, capturedAt, capturedBy, characters, sha256, url, failure } = capture
  return (
    <Box
      component="li"
      sx={{ py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { border: 0 }, fontSize: 13.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        {failure ? (
          <strong>{t('No text came')}</strong>
        ) : (
          <Link
            to={`/articles/${articleId}/show?version=${number}`}
            sx={{ fontWeight: 650, lineHeight: '26px' }}
          >
            {versionInWords(capture)}
          </Link>
        )}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <Told
            text="%{name}, %{when}"
            with={{ name: <bdi>{capturedBy.name}</bdi>, when: <When at={capturedAt} isExact /> }}
          />
          {characters !== null &&
            ` · ${t('%{smart_count} character |||| %{smart_count} characters', characters)}`}
        </Box>
      </Box>
      {failure && <Box sx={{ overflowWrap: 'anywhere' }}>{fromDesk(failure.detail)}</Box>}
      {url && (
        <Box>
          <Told text="from %{link}" with={{ link: <OutLink href={url} /> }} />
        </Box>
      )}
      {sha256 && (
        <Box dir="ltr" sx={{ fontSize: 12.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
          SHA-256 {sha256}
        </Box>
      )}
    </Box>
  )
}
