// The claims of the desk, as react-admin is told of them.

import FactCheckIcon from '@mui/icons-material/FactCheckOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'
import { ClaimList } from './ClaimList.tsx'

export const claims = {
  name: 'claims',
  icon: FactCheckIcon,
  list: ClaimList,
  show: lazy(() => import('./ClaimPage.tsx').then((page) => ({ default: page.ClaimPage }))),
  create: lazy(() => import('./ClaimCreate.tsx').then((page) => ({ default: page.ClaimCreate }))),
  edit: lazy(() => import('./ClaimEdit.tsx').then((page) => ({ default: page.ClaimEdit }))),
  options: { label: t('Claims') },
}
