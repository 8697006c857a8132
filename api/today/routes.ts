// Where today is read.
import { type Route, route } from '../http/route.ts'
import { Today } from './schema.ts'
import { findToday } from './service.ts'

export const todayRoutes: Route[] = [
  route({
    method: 'get',
    path: '/today',
    name: 'findToday',
    tag: 'desk',
    summary: 'What waits for whoever asks, and how the desk stands',
    description:
      'One tile for each question, of those the reader may ask: how many there are (up to 1,000), the first three, and the list that holds exactly these. `waiting` and `decided` also tell of the last 14 days. Days are those of UTC.',
    can: 'claims:read',
    returns: Today,
    run: ({ ctx }) => findToday(ctx),
  }),
]
