// The history of the desk, as react-admin is told of it.

import HistoryIcon from '@mui/icons-material/History'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const history = {
  name: 'history',
  icon: HistoryIcon,
  list: lazy(() => import('./HistoryList.tsx').then((page) => ({ default: page.HistoryList }))),
  options: { label: t('History') },
}
