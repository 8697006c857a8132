// The head of an article's page: its title, where it comes from, and the parts of the page.
import { Box } from '@mui/material'
import { useLocation } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import { Tab } from '../claims/ClaimTabs.tsx'
import { OutLink } from '../elements/OutLink.tsx'
import { Said } from '../elements/Said.tsx'
import { onDate } from '../elements/When.tsx'

export const articlePath = (id: string, tab = '') => `/articles/${id}/show${tab && `/${tab}`}`

export function ArticleHead({ article }: { article: Article }) {
  const { pathname } = useLocation()
  const tabs: [tab: string, label: string, count?: number | undefined][] = [
    ['', 'Read'],
    ['claims', 'Claims', article.claims],
    ['versions', 'Versions'],
    ['about', 'About & history'],
  ]
  return (
    <>
      <Box component="header" sx={{ mb: 1 }}>
        <Said
          as="h2"
          lang={article.language}
          sx={{ fontSize: { xs: 21, sm: 25 }, lineHeight: 1.25, fontWeight: 500, maxWidth: '52ch', mb: 0.5 }}
        >
          {article.title}
        </Said>
        <Origin article={article} />
      </Box>
      <Box
        component="nav"
        aria-label="Parts of this article"
        sx={{ borderBottom: 1, borderColor: 'divider', overflowX: 'auto', overflowY: 'hidden' }}
      >
        <Box component="ul" sx={{ display: 'flex', gap: 0.5, listStyle: 'none', m: 0, p: 0 }}>
          {tabs.map(([tab, label, count]) => (
            <li key={tab}>
              <Tab
                to={articlePath(article.id, tab)}
                label={label}
                count={count}
                isHere={pathname.replace(/\/$/, '').endsWith(articlePath(article.id, tab))}
              />
            </li>
          ))}
        </Box>
      </Box>
    </>
  )
}

function Origin({ article: { publisher, author, publishedOn, url } }: { article: Article }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        fontSize: 13,
        color: 'text.secondary',
        minHeight: 22,
      }}
    >
      {publisher && <bdi>{publisher}</bdi>}
      {author && <bdi>{author}</bdi>}
      {publishedOn && <span>{onDate(publishedOn)}</span>}
      {url && <OutLink href={url}>original</OutLink>}
    </Box>
  )
}
