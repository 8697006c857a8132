// The sources of the desk, as react-admin is told of them.

import SourceIcon from '@mui/icons-material/SourceOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const sources = {
  name: 'sources',
  icon: SourceIcon,
  list: lazy(() => import('./SourceList.tsx').then((page) => ({ default: page.SourceList }))),
  show: lazy(() => import('./SourcePage.tsx').then((page) => ({ default: page.SourcePage }))),
  create: lazy(() => import('./SourceForms.tsx').then((page) => ({ default: page.SourceCreate }))),
  edit: lazy(() => import('./SourceForms.tsx').then((page) => ({ default: page.SourceEdit }))),
  recordRepresentation: 'title',
  options: { label: t('Sources') },
}
