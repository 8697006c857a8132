// Where what happens is told as it happens.
import type { SignIn } from '../accounts/sign-in.ts'
import { liveEvent } from '../examples.ts'
import { Answer, type Route, route } from '../http/route.ts'
import { frameOf, greeting } from './frames.ts'
import { Live } from './live.ts'
import { LiveEvent, LiveEvents, LiveQuery } from './schema.ts'
import { listEventsSince, openStream } from './service.ts'

const eventStream = 'text/event-stream'

const headers = {
  'content-type': `${eventStream}; charset=utf-8`,
  'cache-control': 'no-store',
  // A proxy that gathers an answer before it passes it on would keep events back.
  'x-accel-buffering': 'no',
}

export function eventRoutes(signIn: SignIn, live = new Live()): Route[] {
  return [
    route({
      method: 'get',
      path: '/events',
      name: 'streamEvents',
      tag: 'events',
      summary: 'Hear of everything as it happens',
      description: [
        'A stream of server-sent events: `id` is the number of the event in the history, `event` its action, `data` a LiveEvent. It tells that something happened, never what it says, and only of records that the reader may read.',
        'The stream begins with `event: desk.listening`, whose id is where it begins. Whoever comes back with `Last-Event-ID` (or `after=`) misses nothing, however long ago that was; a reader who is too slow, or whose key or session has ended, is let go.',
        'With `Accept: application/json` it answers at once with up to 200 events since `after`, for whoever cannot hold a connection.',
      ].join('\n\n'),
      can: 'claims:read',
      query: LiveQuery,
      returns: LiveEvents,
      produces: [eventStream, 'application/json'],
      sample: greeting(liveEvent.seq - 1) + frameOf(LiveEvent.parse(liveEvent)),
      problems: ['malformed-header', 'too-many-streams', 'no-room-for-streams'],
      run: async ({ ctx, query, request }) => {
        if (wantsJson(request)) return listEventsSince(ctx, query, request)
        if (request.method === 'HEAD') return new Answer(null, headers)
        return new Answer((await openStream(ctx, live, signIn, query, request)).body, headers)
      },
    }),
  ]
}

function wantsJson(request: Request): boolean {
  const accept = request.headers.get('accept') ?? ''
  return accept.includes('application/json') && !accept.includes(eventStream)
}
