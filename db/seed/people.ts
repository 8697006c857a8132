// The people of the demo newsroom, one for each role that works there. All invented.
export const people = {
  marta: { name: 'Marta Lindqvist', email: 'marta@newsroom.example', role: 'admin' },
  ana: { name: 'Ana Reyes', email: 'ana@newsroom.example', role: 'editor' },
  ben: { name: 'Ben Okafor', email: 'ben@newsroom.example', role: 'reviewer' },
  dita: { name: 'Dita Novak', email: 'dita@newsroom.example', role: 'contributor' },
} as const

export type PersonName = keyof typeof people
