// How what is pressed and filled in looks: buttons, fields, choices, and how big they are under a finger.
import type { RaThemeOptions } from 'react-admin'
import type { Colours } from './colours.ts'

/** Where fingers press. */
export const touch = '@media (pointer: coarse), (max-width: 599.95px)'

/** Inputs keep no room for a help text they do not have. */
export const helpless = Object.fromEntries(
  ['Text', 'TextArray', 'Select', 'Number', 'Date', 'Boolean', 'Autocomplete', 'RadioButtonGroup'].map(
    (kind) => [`Ra${kind}Input`, { defaultProps: { helperText: false } }],
  ),
) as RaThemeOptions['components']

export function controls(colours: Colours): RaThemeOptions['components'] {
  const field = {
    defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
  } as const
  return {
    MuiTextField: field,
    MuiFormControl: {
      ...field,
      // Where a field of a toolbar has no margin of its own, it keeps none.
      styleOverrides: { marginDense: { marginTop: 10, marginBottom: 6 } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          minHeight: 30,
          [touch]: { minHeight: 44 },
          '&[aria-pressed="true"]': { backgroundColor: colours.tint },
        },
        // A phone has no keys to name.
        endIcon: { '@media (max-width: 899.95px)': { '&:has(kbd)': { display: 'none' } } },
      },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          minHeight: 30,
          padding: '0 10px',
          [touch]: { minHeight: 44 },
          color: colours.quiet,
          borderColor: colours.line,
          '&.Mui-selected, &.Mui-selected:hover': { color: colours.ink, backgroundColor: colours.tint },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      // It takes the outline of the page away; a choice has its class while the field inside it has the focus.
      styleOverrides: {
        root: {
          '&:focus-visible, &.Mui-focusVisible': { outline: `2px solid ${colours.action}`, outlineOffset: 2 },
        },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: {
          '&:focus-visible, &.Mui-focusVisible': { outlineOffset: -2 },
          [touch]: { minWidth: 44, minHeight: 44 },
        },
      },
    },
    // On a phone a long choice is read in two lines rather than cut off.
    MuiMenuItem: {
      styleOverrides: {
        root: {
          '&:focus-visible, &.Mui-focusVisible': { outlineOffset: -2 },
          [touch]: { minHeight: 44, whiteSpace: 'normal' },
        },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: { [touch]: { height: 36, borderRadius: 18 } },
        // MUI’s own can hardly be seen on the chip.
        deleteIcon: { color: colours.quiet, '&:hover': { color: colours.ink }, [touch]: { fontSize: 26 } },
      },
    },
    MuiNativeSelect: {
      styleOverrides: {
        select: { [touch]: { height: 44, paddingBlock: 0, boxSizing: 'border-box' } },
      },
    },
    MuiFormControlLabel: {
      styleOverrides: {
        // The knob begins where the fields around it do.
        root: {
          [touch]: { minHeight: 44, paddingBlock: 3 },
          '&:has(.MuiSwitch-root)': { marginInlineStart: -8 },
        },
      },
    },
    // The ring of the focus stands close around the thumb, off the words beside it, and is cut off by nothing.
    MuiSwitch: {
      styleOverrides: {
        root: { overflow: 'visible' },
        switchBase: { '&.Mui-focusVisible': { outlineOffset: -4 } },
      },
    },
    MuiFormGroup: {
      // What a switch is for stands as close to it as that of a field.
      styleOverrides: {
        root: { '& > .MuiFormHelperText-root': { marginTop: -4 } },
        // Choices that do not fit in one row stand in one column.
        row: { '@media (max-width: 599.95px)': { flexDirection: 'column' } },
      },
    },
    MuiInputBase: {
      styleOverrides: {
        root: { [touch]: { minHeight: 44 } },
        input: {
          '&::placeholder': { color: colours.quiet, opacity: 1 },
          // What cannot be changed is still read.
          '&.Mui-disabled': { WebkitTextFillColor: colours.quiet },
        },
      },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: {
          backgroundColor: colours.paper,
          // A finger leaves its hover behind, for which MUI has a paler line than a field may have.
          '@media (hover: none)': {
            '&:hover:not(.Mui-focused, .Mui-error, .Mui-disabled) .MuiOutlinedInput-notchedOutline': {
              borderColor: colours.quiet,
            },
          },
        },
        notchedOutline: { borderColor: colours.quiet },
      },
    },
    MuiFormHelperText: {
      styleOverrides: {
        // Why a field is fixed is said there.
        root: { marginInline: 2, marginBottom: 4, '&.Mui-disabled': { color: colours.quiet } },
      },
    },
    MuiLink: { defaultProps: { underline: 'always' } },
  }
}
