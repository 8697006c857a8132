// Where a capture is read; captures are made under their article or source.
import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import { Capture, CaptureId } from './schema.ts'
import { findCapture } from './service.ts'

export const captureRoutes: Route[] = [
  route({
    method: 'get',
    path: '/captures/{id}',
    name: 'findCapture',
    tag: 'captures',
    summary: 'A text as it was at one time',
    can: 'articles:read',
    params: z.strictObject({ id: CaptureId }),
    returns: Capture,
    run: ({ ctx, params }) => findCapture(ctx, params.id),
  }),
]
