// What all public pages share: the desk as its readers know it, and the address of its style sheet.
import { createHash } from 'node:crypto'
import type { Ctx } from '../context.ts'
import { currentSettings } from '../settings/service.ts'
import { siteStyle } from './style.ts'

export interface Site {
  /** Where the desk is reached, without a slash at the end. */
  url: string
  name: string
  /** What others may do with what is published: an SPDX name or an address. */
  licence: string | null
  /** An address of e-mail or of a page. */
  contact: string | null
}

/** @param url the desk's own address */
export async function siteOf({ store }: Ctx, url: string): Promise<Site> {
  const { desk } = await currentSettings(store.read)
  return { url, name: desk.name, licence: desk.licence, contact: desk.contact }
}

/** The address changes with the content, so that it can be kept for good. */
export const stylePath = `/site-${createHash('sha256').update(siteStyle).digest('hex').slice(0, 12)}.css`

export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17508f"/><path d="M8.5 16.5l5 5 10-11" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/></svg>`
