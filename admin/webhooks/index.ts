// The webhooks of the desk, as react-admin is told of them.

import WebhookIcon from '@mui/icons-material/WebhookOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const webhooks = {
  name: 'webhooks',
  icon: WebhookIcon,
  list: lazy(() => import('./WebhookList.tsx').then((page) => ({ default: page.WebhookList }))),
  create: lazy(() => import('./WebhookCreate.tsx').then((page) => ({ default: page.WebhookCreate }))),
  edit: lazy(() => import('./WebhookEdit.tsx').then((page) => ({ default: page.WebhookEdit }))),
  show: lazy(() => import('./WebhookPage.tsx').then((page) => ({ default: page.WebhookPage }))),
  recordRepresentation: 'name',
  options: { label: t('Webhooks') },
}
