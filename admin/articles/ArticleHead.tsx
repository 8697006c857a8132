// The head of an article's page: its title, where it comes from, and the parts of the page.
import { Box } from '@mui/material'
import { useLocation } from 'react-admin'
import type { Article } from '../../api/articles/schema.ts'
import { Tab } from '../claims/ClaimTabs.tsx'
import { Origin, recordTitle } from '../elements/Origin.tsx'
import { Said } from '../elements/Said.tsx'
import { t } from '../language/language.ts'

export const articlePath = (id: string, tab = '') => `/articles/${id}/show${tab && `/${tab}`}`

export function ArticleHead({ article }: { article: Article }) {
  const { pathname } = useLocation()
  const tabs: [tab: string, label: string, count?: number | undefined][] = [
    ['', t('Read')],
    ['claims', t('Claims'), article.claims],
    ['versions', t('Versions')],
    ['about', t('About & history')],
  ]
  return (
    <>
      <Box component="header" sx={{ mb: 1 }}>
        <Said as="h2" lang={article.language} sx={recordTitle}>
          {article.title}
        </Said>
        <Origin of={article} />
      </Box>
      <Box
        component="nav"
        aria-label={t('Parts of this article')}
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
