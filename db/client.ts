// Statements on their way to a database, dressed as the @libsql/client `Client` that drizzle and others expect.
import type { Client, InArgs, InStatement, ResultSet } from '@libsql/client'
import type { RowForm } from './rows.ts'

export interface Statement {
  readonly sql: string
  readonly args: InArgs | undefined
}

/** Where statements can be sent. What each sender allows differs: a transaction takes no scripts and no migrations. */
export interface Runner {
  run(statement: Statement, form: RowForm): Promise<ResultSet>
  /** All or nothing. */
  batch(statements: readonly Statement[]): Promise<ResultSet[]>
  /** All or nothing, with foreign keys off meanwhile. */
  migrate?(statements: readonly Statement[]): Promise<ResultSet[]>
  /** Several statements in one text, without arguments. */
  script?(sql: string): Promise<void>
  /** A number that is another one once anybody has committed anything; where that costs less than to read again. */
  version?(): number
}

export interface ClientOptions {
  readonly protocol: string
  /** Rows are read by name and by index unless bare arrays will do. */
  readonly form?: RowForm
  readonly close?: () => void
  readonly reconnect?: () => void
  readonly isClosed?: () => boolean
}

/** The `Client` interface of @libsql/client over a runner. Interactive transactions are refused: they belong to the writer. */
export function clientOf(
  runner: Runner,
  { protocol, form = 'named', close, reconnect, isClosed }: ClientOptions,
): Client {
  return {
    protocol,
    get closed() {
      return isClosed?.() ?? false
    },
    async execute(statement: InStatement, args?: InArgs): Promise<ResultSet> {
      return runner.run(statementOf(statement, args), form)
    },
    async batch(statements) {
      return runner.batch(statements.map(pairedStatement))
    },
    async migrate(statements) {
      if (!runner.migrate) throw new Error('migrations run on the writer, through store.migrate')
      return runner.migrate(statements.map((statement) => statementOf(statement)))
    },
    async executeMultiple(sql) {
      if (!runner.script) throw new Error('scripts are refused here: send one statement at a time')
      await runner.script(sql)
    },
    async transaction() {
      throw new Error('transactions belong to the writer: use store.write')
    },
    async sync() {
      throw new Error('embedded replicas are not supported')
    },
    close: close ?? (() => {}),
    reconnect: reconnect ?? (() => {}),
  }
}

export function statementOf(statement: InStatement, args?: InArgs): Statement {
  if (typeof statement === 'string') return { sql: statement, args }
  return { sql: statement.sql, args: statement.args }
}

function pairedStatement(statement: InStatement | [string, InArgs?]): Statement {
  return Array.isArray(statement) ? { sql: statement[0], args: statement[1] } : statementOf(statement)
}
