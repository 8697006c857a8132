// A sentence without what it quotes, which is not about who says it.

/** Words of the quotation are not words about who says it; their length is kept so that places stay. */
export function withoutQuotes(text: string): { text: string; isAllQuoted: boolean } {
  const bare = text
    .replace(
      /^[^“”"„«»]*(?:[”»]|(?<=[\p{L}\p{N}.!?,])[“"](?=[\s,.;:)]|$))/u,
      (end) => `${' '.repeat(end.length - 1)}”`,
    )
    .replaceAll(
      /[“"„«][^“”"„«»]*(?:[”"“»]|$)|(?<![\p{L}\p{N}])‘(?:[^‘’]|’(?=\p{L}))*’(?!\p{L})/gu,
      (quote) => `“${' '.repeat(Math.max(0, quote.length - 2))}${quote.length > 1 ? '”' : ''}`,
    )
  return { text: bare, isAllQuoted: /[“”]/.test(bare) && !/[\p{L}\p{N}]/u.test(bare) }
}
