// Imports, as react-admin is told of them.

import ImportIcon from '@mui/icons-material/FileUploadOutlined'
import { lazy } from 'react'
import { t } from '../language/language.ts'

export const imports = {
  name: 'jobs',
  icon: ImportIcon,
  list: lazy(() => import('./JobList.tsx').then((page) => ({ default: page.JobList }))),
  create: lazy(() => import('./ImportPage.tsx').then((page) => ({ default: page.ImportPage }))),
  show: lazy(() => import('./JobPage.tsx').then((page) => ({ default: page.JobPage }))),
  options: { label: t('Imports') },
}
