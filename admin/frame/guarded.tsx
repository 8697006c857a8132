// Keeps a page from asking the desk for what its visitor may not see.
import type { ComponentType } from 'react'
import type { ResourceProps } from 'react-admin'
import { permits, useMe } from '../auth.ts'
import { NotPermitted } from './NotPermitted.tsx'

type Pages = Pick<ResourceProps, 'list' | 'show' | 'create' | 'edit'>

/** The resource with each of its pages behind its permission: react-admin's own check comes after the first request. */
export function guarded<R extends Pages & { name: string }>(resource: R): R {
  const { name, list, show, create, edit } = resource
  const pages = Object.entries({ list, show, create, edit }).flatMap(([action, page]) =>
    page ? [[action, behind(name, action, page as ComponentType)]] : [],
  )
  return { ...resource, ...Object.fromEntries(pages) }
}

function behind(resource: string, action: string, Page: ComponentType) {
  return function Guarded() {
    const me = useMe()
    if (!me) return null
    return permits(me, resource, action) ? <Page /> : <NotPermitted />
  }
}
