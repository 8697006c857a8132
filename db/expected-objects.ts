// What migrations make by hand, beyond the tables and indexes of the schema: drizzle-kit drops these without a word.

export interface ExpectedObject {
  readonly type: 'trigger' | 'table' | 'index'
  readonly name: string
}

/** Virtual tables, triggers and indexes that must be there when the server starts. */
export const expectedObjects: readonly ExpectedObject[] = []
