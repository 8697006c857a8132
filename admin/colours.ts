// The colours of the desk, light and dark: paper and ink, one blue for action, a colour for each verdict.
import type { Verdict } from '../db/vocabulary.ts'

export interface Colours {
  ground: string
  paper: string
  raised: string
  ink: string
  quiet: string
  line: string
  action: string
  /** Under the pointer: further from the words on it, never nearer. */
  actionHover: string
  onAction: string
  tint: string
  error: string
  errorHover: string
  verdicts: Record<Verdict, string>
}

export const light: Colours = {
  ground: '#f5f4f0',
  paper: '#ffffff',
  raised: '#faf9f6',
  ink: '#1d1c1a',
  quiet: '#595650',
  line: '#dedbd3',
  action: '#17508f',
  actionHover: '#103864',
  onAction: '#ffffff',
  tint: '#e9f0f8',
  error: '#a8201f',
  errorHover: '#7c1716',
  verdicts: { verified: '#17663a', refuted: '#a1262a', mixed: '#7a4f00', unproven: '#4c5563' },
}

export const dark: Colours = {
  ground: '#141517',
  paper: '#1c1e21',
  raised: '#222529',
  ink: '#ebe9e4',
  quiet: '#b3b0a9',
  line: '#3a3d42',
  action: '#8fbdf2',
  actionHover: '#abcef5',
  onAction: '#0c1f36',
  tint: '#22303f',
  error: '#ff9f98',
  errorHover: '#ffbcb7',
  verdicts: { verified: '#86d7a5', refuted: '#ffa39d', mixed: '#f0c46c', unproven: '#bcc5d1' },
}
