// What the admin asks of the desk about webhooks, in the words of the API.
import type { Delivery, KeyedWebhook, Webhook } from '../../api/webhooks/schema.ts'
import { type QueryValue, request } from '../request.ts'

export const webhookVerbs = {
  turnWebhook: (id: string, state: 'active' | 'paused', version: number) =>
    request<Webhook>(`/webhooks/${id}`, { method: 'PATCH', body: { state }, version }),
  testWebhook: (id: string) => request<Delivery>(`/webhooks/${id}/test`, { method: 'POST' }),
  rotateWebhookSecret: (id: string) => request<KeyedWebhook>(`/webhooks/${id}/secret`, { method: 'POST' }),
  archiveWebhook: (id: string) => request<Webhook>(`/webhooks/${id}`, { method: 'DELETE' }),
  listDeliveries: (webhookId: string, query: Record<string, QueryValue>, signal?: AbortSignal) =>
    request<{ data: Delivery[]; nextCursor: string | null }>(`/webhooks/${webhookId}/deliveries`, {
      query,
      signal,
    }),
  redeliver: (id: string) => request<Delivery>(`/deliveries/${id}/redelivery`, { method: 'POST' }),
}
