// The fingerprint by which the same words are recognised, whatever their case, spacing or typography.
import { createHash } from 'node:crypto'

/** Hex SHA-256 of the text in NFKC, lower case, with plain quotes and dashes, single spaces and no closing stop. */
export function fingerprint(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u201a\u201b\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\u00ad/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!\u2026\s]+$/u, '')
  return createHash('sha256').update(plain).digest('hex')
}

/** The fingerprint of a claim that stands beside another one with the same words: nobody else's. */
export function ownFingerprint(text: string, claimId: string): string {
  return `${fingerprint(text)}:${claimId}`
}
