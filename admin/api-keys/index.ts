// The API keys of the desk, as react-admin is told of them.

import KeyIcon from '@mui/icons-material/KeyOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const apiKeys = {
  name: 'api-keys',
  icon: KeyIcon,
  list: lazy(() => import('./KeyList.tsx').then((page) => ({ default: page.KeyList }))),
  create: lazy(() => import('./KeyCreate.tsx').then((page) => ({ default: page.KeyCreate }))),
  recordRepresentation: 'name',
  options: { label: t('API keys') },
}
