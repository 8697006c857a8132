// The pages one may open, in the order of the menu: for the menu and the palette alike.
import type { SvgIconComponent } from '@mui/icons-material'
import JoinIcon from '@mui/icons-material/CallMergeOutlined'
import EventIcon from '@mui/icons-material/EventOutlined'
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined'
import InsightsIcon from '@mui/icons-material/InsightsOutlined'
import RateReviewIcon from '@mui/icons-material/RateReviewOutlined'
import TodayIcon from '@mui/icons-material/WbSunnyOutlined'
import { type ResourceDefinition, useResourceDefinitions } from 'react-admin'
import type { Me } from '../../api/accounts/schema.ts'
import { permits } from '../auth.ts'
import { t } from '../language/language.ts'

export interface Place {
  to: string
  label: string
  Icon?: SvgIconComponent | undefined
}

const today: Place = { to: '/today', label: t('Today'), Icon: TodayIcon }
const desk: Place = { to: '/desk', label: t('Review desk'), Icon: RateReviewIcon }
const due: Place = { to: '/due', label: t('Due'), Icon: EventIcon }
const matches: Place = { to: '/matches', label: t('Matches'), Icon: JoinIcon }
const insights: Place = { to: '/insights', label: t('Insights'), Icon: InsightsIcon }
const exports: Place = { to: '/exports', label: t('Exports'), Icon: DownloadIcon }

export function usePlaces(me: Me): Place[] {
  const resources = useResourceDefinitions()
  const lists = (...names: string[]) =>
    names.filter((name) => permits(me, name, 'list')).map((name) => listOf(name, resources[name]))
  return [
    today,
    ...(me.permissions.includes('claims:review') ? [desk] : []),
    ...lists('claims'),
    due,
    matches,
    ...lists('articles', 'sources', 'corrections', 'correction-requests', 'jobs'),
    insights,
    exports,
    ...lists('history', 'users', 'api-keys', 'webhooks', 'settings'),
  ]
}

function listOf(name: string, resource: ResourceDefinition | undefined): Place {
  return { to: `/${name}`, label: resource?.options?.label ?? name, Icon: resource?.icon as SvgIconComponent }
}
