// Turns a drawing without words, so that it runs as the page is read.
import { isRightToLeft } from './which.ts'

export const asRead = isRightToLeft ? { transform: 'scaleX(-1)' } : {}
