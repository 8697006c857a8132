// Where the agreement of reviewers is reported.
import { type Route, route } from '../http/route.ts'
import { reportAgreement } from './agreement-report.ts'
import { AgreementQuery, AgreementReport } from './agreement-schema.ts'

export const agreementRoutes: Route[] = [
  route({
    method: 'get',
    path: '/agreement',
    name: 'reportAgreement',
    load: 'heavy',
    tag: 'reviews',
    summary: 'How often reviewers of one claim come to the same verdict',
    description:
      'Over closed rounds of several reviews. Each two reviews of a round are a pair, the earlier one first.',
    can: 'agreement:read',
    query: AgreementQuery,
    returns: AgreementReport,
    run: ({ ctx, query }) => reportAgreement(ctx, query),
  }),
]
