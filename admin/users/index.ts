// The users of the desk, as react-admin is told of them.

import PeopleIcon from '@mui/icons-material/PeopleOutline'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const users = {
  name: 'users',
  icon: PeopleIcon,
  list: lazy(() => import('./UserList.tsx').then((page) => ({ default: page.UserList }))),
  create: lazy(() => import('./UserCreate.tsx').then((page) => ({ default: page.UserCreate }))),
  edit: lazy(() => import('./UserEdit.tsx').then((page) => ({ default: page.UserEdit }))),
  recordRepresentation: 'name',
  options: { label: t('Users') },
}
