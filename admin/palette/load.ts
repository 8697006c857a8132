// Fetches the palette: at its first use, or before, once the page has nothing else to ask for.
export const loadPalette = () => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette }))
