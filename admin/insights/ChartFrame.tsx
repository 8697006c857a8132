// The frame of a chart: as wide as its place, and told in words to whoever does not see it.
import { Box } from '@mui/material'
import { type ReactNode, type Ref, useId } from 'react'

interface ChartFrameProps {
  /** Of the box whose width decides. */
  ref: Ref<HTMLDivElement>
  width: number
  height: number
  title: string
  /** What the chart shows, in a sentence. */
  says: string
  children: ReactNode
}

export function ChartFrame({ ref, width, height, title, says, children }: ChartFrameProps) {
  const id = useId()
  return (
    <Box ref={ref} sx={{ width: '100%' }}>
      <Box
        component="svg"
        role="img"
        aria-labelledby={`${id}t ${id}d`}
        width={width}
        height={height}
        sx={{ display: 'block', '& text': { fontSize: 12, fill: ({ palette }) => palette.text.secondary } }}
      >
        <title id={`${id}t`}>{title}</title>
        <desc id={`${id}d`}>{says}</desc>
        {children}
      </Box>
    </Box>
  )
}
