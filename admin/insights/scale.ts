// Scales of charts: round numbers beside the lines, and how many names fit under the bars. Pure.

import { isRightToLeft } from '../language/which.ts'

/** From 0 to at least `most`, in steps of 1, 2 or 5 times a power of ten; whole numbers only. */
export function roundTicks(most: number, wanted = 4): number[] {
  const rough = Math.max(1, most / wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= rough) ?? rough
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, at) => at * step)
}

/** Where something so far from where the eye begins is drawn. */
export const acrossOf = (width: number) => (along: number) => (isRightToLeft ? width - along : along)

/** One name in so many has room. */
export function everyHowMany(count: number, width: number, each: number): number {
  return Math.max(1, Math.ceil((count * each) / Math.max(1, width)))
}
