// What travels about the desk's settings: its policy, its rating scale, its name. Each change is a new version.
import { z } from 'zod'
import { claimKinds, selfReviewRules, verdicts } from '../../db/vocabulary.ts'
import { Person } from '../accounts/schema.ts'
import { settings } from '../examples.ts'
import { text } from '../http/values.ts'

const daysByKind = z.partialRecord(z.enum(claimKinds), z.int().min(1).max(36_500).nullable())

export const Policy = z
  .strictObject({
    reviewsRequired: z.int().min(1).max(5).meta({
      description: 'Reviews that make a verdict. Several are written blind, each by another person.',
    }),
    selfReview: z.enum(selfReviewRules).meta({
      description:
        'May a submitter review their own claim: `flag` shows it on the verdict, `forbid` refuses.',
    }),
    minEvidence: z.int().min(0).max(20).meta({ description: 'Judged pieces of evidence a verdict needs.' }),
    minOrigins: z.int().min(0).max(20).meta({
      description: 'Independent origins a verdict needs; one primary source is enough.',
    }),
    bothSides: z
      .boolean()
      .meta({ description: 'Whether evidence for and against must have been looked for.' }),
    autoPublish: z.boolean(),
    lifetimes: daysByKind.meta({
      description:
        'Days after which a verdict on a claim of that main kind is due to be looked at again; left out or null for never.',
    }),
    validFor: daysByKind.meta({
      description:
        'Days after which a verdict on a claim of that main kind has expired; left out or null for never.',
    }),
    graceDays: z.int().min(0).max(3650).meta({
      description: 'Days that a verdict may be due to be looked at again before it is overdue.',
    }),
  })
  .meta({ id: 'Policy' })

export const Rating = z
  .strictObject({
    label: text(60),
    verdict: z.enum(verdicts),
    number: z.number().min(0).max(100).nullable().meta({
      description: 'The ClaimReview number; null where a number would mislead.',
    }),
  })
  .meta({ id: 'Rating', example: { label: 'Partly true', verdict: 'mixed', number: 3 } })

const ratings = z
  .array(Rating)
  .min(1)
  .max(20)
  .refine((all) => new Set(all.map(({ label }) => label)).size === all.length, 'must not name a label twice')
  .refine(
    (all) => verdicts.every((verdict) => all.some((one) => one.verdict === verdict)),
    'must cover every verdict',
  )

export const Scale = z.strictObject({ ratings }).meta({
  id: 'Scale',
  description: 'The first rating of a verdict is the one used when only the verdict is given.',
})

export const Desk = z
  .strictObject({
    name: text(200),
    licence: text(500).nullable().meta({
      description: 'The licence of what the desk publishes: an SPDX name or an address.',
      example: 'CC-BY-4.0',
    }),
    namesReviewers: z.boolean().meta({
      description:
        'Whether exports name the people who added and judged evidence, and public pages those who decided.',
    }),
    contact: text(500).nullable().meta({
      description: 'Where readers reach the desk, for its public pages: an address of e-mail or of a page.',
    }),
  })
  .meta({ id: 'Desk' })

export const Settings = z
  .strictObject({
    version: z.int(),
    policy: Policy,
    scale: Scale,
    desk: Desk,
    createdBy: Person,
    createdAt: z.string(),
  })
  .meta({ id: 'Settings', example: settings })

export const SettingsChanges = z
  .strictObject({
    policy: Policy.partial().optional(),
    scale: Scale.optional(),
    desk: Desk.partial().optional(),
  })
  .meta({ id: 'SettingsChanges' })

export type Policy = z.output<typeof Policy>
export type Rating = z.output<typeof Rating>
export type Scale = z.output<typeof Scale>
export type Settings = z.output<typeof Settings>
export type SettingsChanges = z.output<typeof SettingsChanges>
