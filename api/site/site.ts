// What all public pages share: the desk as its readers know it.
import { createHash } from 'node:crypto'
import { siteStyle } from './style.ts'

export interface Site {
  /** Where the desk is reached, without a slash at the end. */
  url: string
  name: string
  licence: string | null
  /** The style sheet's address changes with its content, so that it can be kept for good. */
  stylePath: string
}

export const stylePath = `/site-${createHash('sha256').update(siteStyle).digest('hex').slice(0, 12)}.css`
