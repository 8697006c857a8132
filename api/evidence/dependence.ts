// Verdicts that rest on other verdicts: a claim may lean on another one, but never on itself by way of others.

/**
 * Whether a claim would come to rest on itself if it leaned on another one.
 * @param leansOn  for each claim, the claims whose verdicts are its evidence
 */
export function wouldRestOnItself(
  claimId: string,
  onId: string,
  leansOn: ReadonlyMap<string, readonly string[]>,
): boolean {
  const passed = new Set<string>()
  for (const waiting = [onId]; waiting.length > 0; ) {
    const at = waiting.pop() as string
    if (at === claimId) return true
    if (passed.has(at)) continue
    passed.add(at)
    waiting.push(...(leansOn.get(at) ?? []))
  }
  return false
}
