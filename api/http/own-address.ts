// The desk's own address as the world sees it: the one it was told, or else where the request came in.

/** Without a slash at the end. */
export function ownAddress({ publicUrl }: { publicUrl?: string | undefined }, request: Request): string {
  return publicUrl ?? new URL(request.url).origin
}

/** The address that was asked for, with its query, as the world sees it. */
export function askedAddress(ctx: { publicUrl?: string | undefined }, request: Request): string {
  const { pathname, search } = new URL(request.url)
  return ownAddress(ctx, request) + pathname + search
}
