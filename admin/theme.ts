// How the desk looks, light and dark: paper and ink, one blue for action, serif for what others said.
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin'
import type { Verdict } from '../db/vocabulary.ts'

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif'
export const serif =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif'

interface Palette {
  ground: string
  paper: string
  raised: string
  ink: string
  quiet: string
  line: string
  action: string
  onAction: string
  tint: string
  error: string
  verdicts: Record<Verdict, string>
}

const light: Palette = {
  ground: '#f5f4f0',
  paper: '#ffffff',
  raised: '#faf9f6',
  ink: '#1d1c1a',
  quiet: '#595650',
  line: '#dedbd3',
  action: '#17508f',
  onAction: '#ffffff',
  tint: '#e9f0f8',
  error: '#a8201f',
  verdicts: { verified: '#17663a', refuted: '#a1262a', mixed: '#7a4f00', unproven: '#4c5563' },
}

const dark: Palette = {
  ground: '#141517',
  paper: '#1c1e21',
  raised: '#222529',
  ink: '#ebe9e4',
  quiet: '#b3b0a9',
  line: '#3a3d42',
  action: '#8fbdf2',
  onAction: '#0c1f36',
  tint: '#22303f',
  error: '#ff9f98',
  verdicts: { verified: '#86d7a5', refuted: '#ffa39d', mixed: '#f0c46c', unproven: '#bcc5d1' },
}

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

function themeOf(mode: 'light' | 'dark', colours: Palette): RaThemeOptions {
  const base = mode === 'light' ? defaultLightTheme : defaultDarkTheme
  return {
    ...base,
    sidebar: { width: 184, closedWidth: 48 },
    shape: { borderRadius: 6 },
    palette: {
      mode,
      primary: { main: colours.action, contrastText: colours.onAction },
      secondary: { main: colours.action, contrastText: colours.onAction },
      error: { main: colours.error },
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
      ...frame(colours),
    },
  }
}

function surfaces(colours: Palette): RaThemeOptions['components'] {
  return {
    MuiCssBaseline: {
      styleOverrides: {
        '*, *::before, *::after': {
          '@media (prefers-reduced-motion: reduce)': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
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
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${colours.line}` } } },
    MuiDialog: { styleOverrides: { paper: { border: `1px solid ${colours.line}` } } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          borderColor: colours.line,
          padding: '7px 9px',
          '&.MuiTableCell-paddingCheckbox': { padding: '0 4px' },
        },
        head: { color: colours.quiet, fontSize: 12.5, fontWeight: 600, backgroundColor: colours.raised },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: 32, padding: '4px 0' } } },
  }
}

function controls(colours: Palette): RaThemeOptions['components'] {
  const field = {
    defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
  } as const
  return {
    MuiTextField: field,
    MuiFormControl: field,
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 30 } } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiIconButton: { styleOverrides: { root: { '&:focus-visible': { outlineOffset: -2 } } } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: colours.paper },
        notchedOutline: { borderColor: colours.quiet },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 2 } } },
    MuiLink: { defaultProps: { underline: 'always' } },
    MuiTooltip: { defaultProps: { describeChild: false } },
  }
}

function frame(colours: Palette): RaThemeOptions['components'] {
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
          color: colours.quiet,
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
    RaToolbar: { styleOverrides: { root: { backgroundColor: colours.raised } } },
    RaList: { styleOverrides: { root: { '& .RaList-content': { boxShadow: 'none' } } } },
  } as RaThemeOptions['components']
}

export const lightTheme = themeOf('light', light)
export const darkTheme = themeOf('dark', dark)
