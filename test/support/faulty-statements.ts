// Statements that break one rule each, and the fault both kinds of database must report for it.
import type { Fault } from '../../db/faults.ts'

export const faultyTables = [
  `create table parents (id integer primary key, a text, b text, c text not null default 'c' check (c <> 'bad'),
    d text, n integer, unique (a, b), constraint d_allowed check (d <> 'bad'))`,
  'create unique index parents_lower on parents (lower(d))',
  'create table children (id integer primary key, parent_id integer not null references parents (id))',
  'create table strict_ones (n integer) strict',
  `create trigger parents_guard before insert on parents when new.n = 7 begin
    select raise(abort, 'seven: it is not allowed'); end`,
  `insert into parents (id, a, b, d) values (1, 'a', 'b', 'D')`,
]

export const faultyStatements: readonly { statement: string; fault: Fault }[] = [
  {
    statement: `insert into parents (a, b) values ('a', 'b')`,
    fault: { kind: 'unique', on: 'parents.a, parents.b' },
  },
  { statement: `insert into parents (id) values (1)`, fault: { kind: 'unique', on: 'parents.id' } },
  { statement: `insert into parents (d) values ('d')`, fault: { kind: 'unique', on: 'parents_lower' } },
  { statement: `insert into parents (c) values (null)`, fault: { kind: 'not-null', on: 'parents.c' } },
  { statement: `insert into parents (c) values ('bad')`, fault: { kind: 'check', on: `c <> 'bad'` } },
  { statement: `insert into parents (d) values ('bad')`, fault: { kind: 'check', on: 'd_allowed' } },
  { statement: `insert into children (parent_id) values (99)`, fault: { kind: 'foreign-key' } },
  {
    statement: `insert into parents (n) values (7)`,
    fault: { kind: 'trigger', on: 'seven: it is not allowed' },
  },
  { statement: `insert into strict_ones values ('x')`, fault: { kind: 'check', on: 'strict_ones.n' } },
]
