// The page of one article: its text to read first, then the claims it makes, its versions, and what is known about it.
import { Box } from '@mui/material'
import { lazy, Suspense } from 'react'
import { ShowBase, useShowContext } from 'react-admin'
import { Navigate, Route, Routes } from 'react-router'
import type { Article } from '../../api/articles/schema.ts'
import { ActsOf } from '../elements/ActsOf.tsx'
import { toldInPlace } from '../elements/Failure.tsx'
import { Missing } from '../elements/Missing.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { shortened } from '../words.ts'
import { AboutTab } from './AboutTab.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import { ClaimsTab } from './ClaimsTab.tsx'

const Reader = lazy(() => import('../reader/Reader.tsx').then((part) => ({ default: part.Reader })))
const VersionsTab = lazy(() =>
  import('../reader/VersionsTab.tsx').then((part) => ({ default: part.VersionsTab })),
)

export function ArticlePage() {
  return (
    <ShowBase queryOptions={toldInPlace}>
      <Page />
    </ShowBase>
  )
}

const list = { label: t('Articles'), to: '/articles' }

function Page() {
  const { record: article, error, refetch } = useShowContext<Article>()
  if (error && !article) return <Missing error={error} retry={refetch} noun="article" list={list} />
  if (!article) return <Waiting lines={10} />
  return (
    <>
      <PageTitle title={shortened(article.title)} heading={t('Article')} trail={[list]} />
      <ActsOf of={t('This article')}>
        <ArticleHead article={article} />
        <Box sx={{ pt: 2, flex: 1, display: 'flex', flexDirection: 'column' }}>
          <Suspense fallback={<Waiting lines={10} />}>
            <Routes>
              <Route index element={<Reader key={article.id} article={article} />} />
              <Route path="claims" element={<ClaimsTab article={article} />} />
              <Route path="versions" element={<VersionsTab article={article} />} />
              <Route path="about" element={<AboutTab article={article} />} />
              <Route path="*" element={<Navigate to=".." replace />} />
            </Routes>
          </Suspense>
        </Box>
      </ActsOf>
    </>
  )
}
