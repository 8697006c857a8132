// The articles of the desk, as react-admin is told of them.

import ArticleIcon from '@mui/icons-material/ArticleOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const articles = {
  name: 'articles',
  icon: ArticleIcon,
  list: lazy(() => import('./ArticleList.tsx').then((page) => ({ default: page.ArticleList }))),
  show: lazy(() => import('./ArticlePage.tsx').then((page) => ({ default: page.ArticlePage }))),
  create: lazy(() => import('./ArticleCreate.tsx').then((page) => ({ default: page.ArticleCreate }))),
  edit: lazy(() => import('./ArticleForms.tsx').then((page) => ({ default: page.ArticleEdit }))),
  recordRepresentation: 'title',
  options: { label: t('Articles') },
}
