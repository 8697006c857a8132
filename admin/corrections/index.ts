// The corrections of the desk, as react-admin is told of them.

import CorrectionIcon from '@mui/icons-material/PublishedWithChangesOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const corrections = {
  name: 'corrections',
  icon: CorrectionIcon,
  list: lazy(() => import('./CorrectionList.tsx').then((page) => ({ default: page.CorrectionList }))),
  options: { label: t('Corrections') },
}
