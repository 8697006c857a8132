// How one begins a record of each kind: what the button of its list says, its page, and the palette. Pure.
export const makings = {
  claims: 'New claim',
  articles: 'New article',
  sources: 'New source',
  jobs: 'Import a file',
  users: 'New user',
  'api-keys': 'New key',
  webhooks: 'New webhook',
} as const
