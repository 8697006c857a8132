// Requests for correction, as react-admin is told of them.

import RequestIcon from '@mui/icons-material/FeedbackOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const requests = {
  name: 'correction-requests',
  icon: RequestIcon,
  list: lazy(() => import('./RequestList.tsx').then((page) => ({ default: page.RequestList }))),
  show: lazy(() => import('./RequestPage.tsx').then((page) => ({ default: page.RequestPage }))),
  options: { label: t('Requests') },
}
