// The article as it is read: paragraphs in serif, with claims and candidates marked in them.
import { Box } from '@mui/material'
import { alpha, type Theme } from '@mui/material/styles'
import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import { verdicts } from '../../db/vocabulary.ts'
import { t } from '../language/language.ts'
import { serif } from '../theme.ts'
import type { Mark } from './marks.ts'
import type { Span } from './paragraphs.ts'
import { runsOf, type Segment, segmentsOf } from './segments.ts'
import type { Reading } from './useReading.ts'

interface MarkedTextProps {
  reading: Reading
  root: RefObject<HTMLDivElement | null>
  currentId: string | undefined
  /** Words chosen for a claim or an anchor. */
  selected: Span | undefined
  choose: (markId: string) => void
}

export function MarkedText({ reading, root, currentId, selected, choose }: MarkedTextProps) {
  const { text = '', paragraphs, marks, lines, article } = reading
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks])
  const marksOf = useMemo(
    () => paragraphs.map((span) => marks.filter(({ start, end }) => start < span.end && end > span.start)),
    [paragraphs, marks],
  )
  return (
    <Box
      ref={root}
      id="article-text"
      role="region"
      aria-label={t('Text of the article')}
      tabIndex={-1}
      dir="auto"
      lang={article.language ?? undefined}
      onClick={(event) => {
        const mark = (event.target as Element).closest<HTMLElement>('[data-mark]')
        if (mark?.dataset.mark && (window.getSelection()?.isCollapsed ?? true)) choose(mark.dataset.mark)
      }}
      sx={textStyle}
    >
      {paragraphs.map((span, at) => {
        const here = marksOf[at] ?? []
        return (
          <Paragraph
            key={span.start}
            text={text}
            span={span}
            marks={here}
            lines={lines}
            byId={byId}
            currentId={here.some(({ id }) => id === currentId) ? currentId : undefined}
            selected={
              selected && selected.start < span.end && selected.end > span.start ? selected : undefined
            }
          />
        )
      })}
    </Box>
  )
}

interface ParagraphProps {
  text: string
  span: Span
  marks: Mark[]
  lines: Map<string, number>
  byId: Map<string, Mark>
  currentId: string | undefined
  selected: Span | undefined
}

const selectedId = 'selected'

const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { text, span, marks, lines, byId, currentId, selected } = props
  const all = selected ? [...marks, { id: selectedId, ...selected }] : marks
  const ringed = selected ? selectedId : currentId
  const runs = runsOf(segmentsOf(span, all, lines), ({ ids }) => ringed !== undefined && ids.includes(ringed))
  return (
    <p dir="auto">
      {runs.map(({ isIn, segments }) => {
        const words = segments.map((segment) => (
          <Words key={segment.start} segment={segment} text={text} lines={lines} byId={byId} />
        ))
        const key = segments[0]?.start
        return isIn ? (
          <span key={key} className={selected ? 'selected' : 'current'}>
            {words}
          </span>
        ) : (
          words
        )
      })}
    </p>
  )
})

interface WordsProps extends Pick<ParagraphProps, 'text' | 'lines' | 'byId'> {
  segment: Segment
}

function Words({ segment, text, lines, byId }: WordsProps) {
  const leaf = <span data-at={segment.start}>{text.slice(segment.start, segment.end)}</span>
  return segment.ids.reduceRight<ReactNode>((inner, id) => {
    const mark = byId.get(id)
    if (!mark) return inner
    return (
      <mark
        key={id}
        data-mark={id}
        data-state={mark.state}
        data-verdict={mark.verdict ?? undefined}
        data-line={Math.min(lines.get(id) ?? 0, 3)}
        aria-describedby={`card-${id}`}
      >
        {inner}
      </mark>
    )
  }, leaf)
}

const textStyle = (theme: Theme) => {
  const { palette } = theme
  const wash = palette.mode === 'light' ? 0.13 : 0.2
  const tint = (colour: string) => ({ backgroundColor: alpha(colour, wash), textDecorationColor: colour })
  return {
    fontFamily: serif,
    fontSize: 18,
    lineHeight: '30px',
    maxWidth: '68ch',
    overflowWrap: 'anywhere',
    outline: 'none',
    '& p': { margin: '0 0 18px', whiteSpace: 'pre-line', scrollMarginBlock: 120 },
    '& mark': {
      color: 'inherit',
      cursor: 'pointer',
      borderRadius: '2px',
      textDecorationLine: 'underline',
      textDecorationThickness: '2px',
      textDecorationSkipInk: 'none',
      ...tint(palette.primary.main),
      scrollMarginBlock: 140,
    },
    ...Object.fromEntries(
      verdicts.map((one) => [`& mark[data-verdict=${one}]`, tint(palette.verdicts[one])]),
    ),
    '& mark[data-state=settled]': { textDecorationStyle: 'solid' },
    '& mark[data-state=settled]:not([data-verdict])': tint(palette.text.secondary),
    '& mark[data-state=open]': { textDecorationStyle: 'dashed' },
    '& mark[data-state=changed]': { textDecorationStyle: 'wavy', textDecorationThickness: '1.5px' },
    '& mark[data-state=candidate]': { backgroundColor: 'transparent', textDecorationStyle: 'dotted' },
    '& mark[data-state=dismissed]': {
      backgroundColor: 'transparent',
      textDecorationStyle: 'dotted',
      textDecorationColor: palette.text.secondary,
      color: palette.text.secondary,
    },
    ...Object.fromEntries(
      [0, 1, 2, 3].map((line) => [
        `& mark[data-line="${line}"]`,
        { textUnderlineOffset: `${4 + 3 * line}px` },
      ]),
    ),
    '& .current': { outline: `2px solid ${palette.primary.main}`, outlineOffset: '1px', borderRadius: '3px' },
    '& .selected': {
      backgroundColor: alpha(palette.primary.main, palette.mode === 'light' ? 0.24 : 0.36),
      outline: `2px dashed ${palette.primary.main}`,
      outlineOffset: '1px',
      borderRadius: '3px',
    },
  } as const
}
