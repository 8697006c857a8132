// How the desk looks, light and dark: paper and ink, one blue for action, serif for what others said.
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin'
import type { Verdict } from '../db/vocabulary.ts'
import { type Colours, dark, light } from './colours.ts'
import { t } from './language/language.ts'
import { isRightToLeft, language } from './language/which.ts'
import { controls, helpless, touch } from './theme-controls.ts'

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'
export const serif =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif'

declare module '@mui/material/styles' {
  interface Palette {
    verdicts: Record<Verdict, string>
    raised: string
    tint: string
  }
  interface PaletteOptions {
    verdicts?: Record<Verdict, string>
    raised?: string
    tint?: string
  }
}

function themeOf(mode: 'light' | 'dark', colours: Colours): RaThemeOptions {
  const base = mode === 'light' ? defaultLightTheme : defaultDarkTheme
  return {
    ...base,
    direction: isRightToLeft ? 'rtl' : 'ltr',
    // German names of pages are long.
    sidebar: { width: language === 'de' ? 204 : 184, closedWidth: 48 },
    shape: { borderRadius: 6 },
    palette: {
      mode,
      primary: { main: colours.action, dark: colours.actionHover, contrastText: colours.onAction },
      secondary: { main: colours.action, dark: colours.actionHover, contrastText: colours.onAction },
      error: { main: colours.error, dark: colours.errorHover },
      info: { main: colours.action },
      success: { main: colours.verdicts.verified },
      warning: { main: colours.verdicts.mixed },
      background: { default: colours.ground, paper: colours.paper },
      text: { primary: colours.ink, secondary: colours.quiet },
      divider: colours.line,
      verdicts: colours.verdicts,
      raised: colours.raised,
      tint: colours.tint,
    },
    typography: {
      fontFamily: sans,
      fontSize: 13.5,
      h1: { fontSize: '1.05rem', fontWeight: 650 },
      h2: { fontSize: '1.2rem', fontWeight: 650, lineHeight: 1.3 },
      h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
      h4: { fontSize: '0.9rem', fontWeight: 650, lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      ...base.components,
      ...surfaces(colours),
      ...controls(colours),
      ...helpless,
      ...frame(colours),
      MuiCircularProgress: { defaultProps: { 'aria-label': t('Loading') } },
    },
  }
}

function surfaces(colours: Colours): RaThemeOptions['components'] {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        '*, *::before, *::after': {
          '@media (prefers-reduced-motion: reduce)': {
            animationDuration: '0.01ms !important',
            animationIterationCount: '1 !important',
            // However short, a transition shows what it leads away from for a frame, and everything has one here.
            transitionDuration: '0s !important',
          },
        },
        ':focus-visible': { outline: `2px solid ${colours.action}`, outlineOffset: 2 },
        a: { color: colours.action },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' } },
    },
    MuiCard: { styleOverrides: { root: { border: `1px solid ${colours.line}` } } },
    MuiAutocomplete: {
      defaultProps: {
        fullWidth: true,
        clearText: t('Clear'),
        closeText: t('Close'),
        openText: t('Open'),
        noOptionsText: t('No options'),
        loadingText: t('Loading …'),
      },
      styleOverrides: {
        paper: { border: `1px solid ${colours.line}`, boxShadow: '0 4px 14px rgb(0 0 0 / 20%)' },
        // With what was chosen, it is as high as a field with words.
        inputRoot: { '&:has(.MuiAutocomplete-tag)': { rowGap: 4 } },
        tag: { marginBlock: 0, [touch]: { height: 32 } },
        // However wide it is for a finger, its arrow stands under those of the other choices.
        popupIndicator: { [touch]: { marginInlineEnd: -13 } },
      },
    },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${colours.line}` } } },
    MuiDialog: {
      styleOverrides: {
        paper: {
          border: `1px solid ${colours.line}`,
          '@media (max-width: 599.95px)': {
            '&:not(.MuiDialog-paperFullScreen)': { margin: 12, width: 'calc(100% - 24px)' },
          },
        },
      },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: '1.1rem', fontWeight: 650, padding: '18px 24px 8px' } },
    },
    MuiDialogContent: {
      styleOverrides: {
        root: {
          paddingBottom: 8,
          // What stands first in it may carry the focus, whose ring is cut off where the scrolling begins.
          '.MuiDialogTitle-root + &': { paddingTop: 4 },
          '&:has(> form)': { paddingBottom: 0 },
          '& > form > p:first-of-type': { marginTop: 0 },
        },
      },
    },
    // What is scrolled ends some way above the buttons.
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px' } } },
    MuiTooltip: {
      defaultProps: { describeChild: false },
      styleOverrides: { tooltip: { backgroundColor: colours.ink, color: colours.paper, fontSize: 12.5 } },
    },
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderColor: colours.line,
          padding: '7px 9px',
          '&.MuiTableCell-paddingCheckbox': { padding: '0 4px' },
        },
        head: {
          '.MuiTableRow-root &': { backgroundColor: colours.raised },
          color: colours.quiet,
          fontSize: 12.5,
          fontWeight: 600,
          backgroundColor: colours.raised,
        },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: 32, padding: '4px 0' } } },
  }
}

function frame(colours: Colours): RaThemeOptions['components'] {
  return {
    RaLayout: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaLayout-content': { padding: '12px 20px 40px', minWidth: 0 },
          '@media (max-width: 599px)': { '& .RaLayout-content': { padding: '8px 10px 40px' } },
        },
      },
    },
    RaAppBar: {
      styleOverrides: {
        root: {
          backgroundColor: colours.paper,
          color: colours.ink,
          borderBottom: `1px solid ${colours.line}`,
        },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          minHeight: 36,
          // In the middle of the closed menu, mark included.
          paddingInlineStart: 10,
          [touch]: { minHeight: 48 },
          color: colours.quiet,
          '& .RaMenuItemLink-icon': { color: 'inherit' },
          borderInlineStart: '3px solid transparent',
          '&.RaMenuItemLink-active': {
            color: colours.ink,
            fontWeight: 650,
            backgroundColor: colours.tint,
            borderInlineStartColor: colours.action,
          },
        },
      },
    },
    RaSimpleForm: {
      styleOverrides: { root: { '@media (max-width: 599.95px)': { paddingBottom: 16 } } },
    },
    RaToolbar: {
      styleOverrides: { root: { backgroundColor: colours.raised, paddingInline: '16px !important' } },
    },
    RaSimpleFormIterator: {
      styleOverrides: {
        root: {
          // A single button, to take a part away, stands at its side on a phone as well.
          '& .RaSimpleFormIterator-line:has(> .RaSimpleFormIterator-action > :only-child)': {
            display: 'flex',
            flexDirection: 'row',
          },
          // As much room above the line between two parts as below it.
          '& > ul > li:not(:last-child)': { paddingBottom: 4 },
          '& .RaSimpleFormIterator-form': { minWidth: 0, flex: 1 },
          '& .RaSimpleFormIterator-action': { visibility: 'visible', flexShrink: 0 },
          '& .RaSimpleFormIterator-action .MuiIconButton-root': { color: colours.quiet },
        },
      },
    },
    RaNotification: {
      styleOverrides: {
        root: {
          // On a phone the bar with the form's button stays in sight below it.
          '@media (max-width: 599.95px)': { bottom: 76 },
          '& .MuiSnackbarContent-root': { minWidth: 0 },
          // What went well says so quietly; what did not stands out.
          '& .RaNotification-success': {
            backgroundColor: colours.paper,
            color: colours.ink,
            border: `1px solid ${colours.line}`,
            borderInlineStart: `4px solid ${colours.verdicts.verified}`,
            boxShadow: '0 2px 10px rgb(0 0 0 / 18%)',
          },
        },
      },
    },
    RaList: { styleOverrides: { root: { '& .RaList-content': { boxShadow: 'none' } } } },
  } as RaThemeOptions['components']
}

export const lightTheme = themeOf('light', light)
export const darkTheme = themeOf('dark', dark)
