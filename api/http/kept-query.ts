// Parameters of an address that are kept in a record: checked as the address would check them, at their own places.
import { z } from 'zod'

/** Each parameter with the values it is given, one or several. */
export type KeptQuery = Record<string, string[]>

/** One value as it stands in an address is a word, several are a list. */
const asInAddress = (kept: KeptQuery) =>
  Object.fromEntries(Object.entries(kept).map(([name, all]) => [name, all.length > 1 ? all : all[0]]))

/** What a schema of parameters makes of kept ones. */
export const readKept = <S extends z.ZodType>(query: S, kept: KeptQuery): z.output<S> =>
  query.parse(asInAddress(kept))

/** More than any address has parameters. */
const mostNames = 100

/** @param unknown what is said of a name that is no parameter of the schema */
export function keptQuery(query: z.ZodType, unknown: string) {
  return z
    .record(z.string(), z.array(z.string().max(1000)).min(1).max(50))
    .refine((given) => Object.keys(given).length <= mostNames, {
      message: `must name at most ${mostNames}`,
      abort: true,
    })
    .superRefine((given, issue) => {
      const read = query.safeParse(asInAddress(given))
      for (const { code, path, message, ...rest } of read.error?.issues ?? []) {
        const names = code === 'unrecognized_keys' ? (rest as { keys: string[] }).keys : [undefined]
        for (const name of names) {
          const at = name === undefined ? path.slice(0, 1) : [name]
          issue.addIssue({ code: 'custom', path: at, message: name === undefined ? message : unknown })
        }
      }
    })
    .meta({ maxProperties: mostNames })
}
