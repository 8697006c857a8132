// The records somebody looked at last, kept by the browser for them alone, until they sign out.

export interface Visited {
  to: string
  name: string
}

interface Kept {
  userId: string
  visited: Visited[]
}

const key = 'claimdesk.visited'
const most = 8
const records = /^\/(claims|articles|sources|correction-requests)\/[^/]+\/show/

export function visitedBy(userId: string): Visited[] {
  const kept = read()
  return kept?.userId === userId ? kept.visited : []
}

/** Notes that a page was opened, if it is one of a record; the newest stands first, each once. */
export function noteVisit(userId: string, pathname: string, name: string): void {
  const [to] = records.exec(pathname) ?? []
  if (!to) return
  const others = visitedBy(userId).filter((one) => one.to !== to)
  const kept: Kept = { userId, visited: [{ to, name }, ...others].slice(0, most) }
  localStorage.setItem(key, JSON.stringify(kept))
}

export const forgetVisits = () => localStorage.removeItem(key)

function read(): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}
