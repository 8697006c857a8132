// Which of two claims stays when they are merged, unless a person says otherwise.

/** A claim as far as that goes; `seq` tells which came first. */
export interface Mergeable {
  id: string
  seq: number
  verdict: string | null
  publishedRevision: number | null
}

/** The one whose answer the public knows, else the one that has an answer, else the one that came first. */
export function stays<C extends Mergeable>(one: C, other: C): C {
  return weight(one) === weight(other)
    ? one.seq < other.seq
      ? one
      : other
    : weight(one) > weight(other)
      ? one
      : other
}

function weight({ verdict, publishedRevision }: Mergeable): number {
  if (publishedRevision !== null) return 2
  return verdict === null ? 0 : 1
}
