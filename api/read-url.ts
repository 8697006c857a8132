// Addresses read as the URL standard has it. Pure.
//
// By `new URL` alone: once it is called often, `URL.canParse` of Node 20 refuses every address with a letter beyond ASCII
// that Latin-1 has, such as https://bücher.example/ (seen in 20.20; test/unit/read-url.test.ts).

/** @param base  what the address is relative to  @returns undefined for what is no address */
export function readUrl(address: string, base?: string | URL): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}

export const isUrl = (address: string, base?: string | URL): boolean => readUrl(address, base) !== undefined
