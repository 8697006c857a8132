// The settings of the desk, as react-admin is told of them: one record, so that the list is its page.

import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const settings = {
  name: 'settings',
  icon: SettingsIcon,
  list: lazy(() => import('./SettingsPage.tsx').then((page) => ({ default: page.SettingsPage }))),
  options: { label: t('Settings') },
}
