// The history of the desk, as react-admin is told of it.
import HistoryIcon from '@mui/icons-material/History'
import { lazy } from 'react'

export const history = {
  name: 'history',
  icon: HistoryIcon,
  list: lazy(() => import('./HistoryList.tsx').then((page) => ({ default: page.HistoryList }))),
  options: { label: 'History' },
}
