// What react-admin itself says, in the desk's words where it has its own.
import { defaultI18nProvider, type I18nProvider } from 'react-admin'
import { notSent } from './request.ts'

const ours: Record<string, string> = {
  'ra.auth.logout': 'Sign out',
  'ra.auth.user_menu': 'Your menu',
  'ra.input.password.toggle_visible': 'Hide the password',
  'ra.input.password.toggle_hidden': 'Show the password',
  'ra.message.invalid_form': notSent,
  'ra.message.unsaved_changes': 'What you wrote is not saved. Leave it behind?',
  'ra.navigation.skip_nav': 'Skip to the page',
  'ra.notification.logged_out': 'Your session has ended. Sign in again.',
  'ra.notification.http_error': 'The desk cannot be reached. Check the connection and try again.',
  'ra.notification.application_update_available': 'There is a newer version of the desk.',
  'ra.action.update_application': 'Load it',
}

/** Numbers of rows are told apart by a dash, as everywhere on the desk. */
function rangeOf({ offsetBegin, offsetEnd, total }: Record<string, unknown>): string {
  return `${offsetBegin}–${offsetEnd} of ${Number(total).toLocaleString('en')}`
}

export const phrases: I18nProvider = {
  ...defaultI18nProvider,
  translate(key, options) {
    if (key === 'ra.navigation.page_range_info') return rangeOf(options)
    return ours[key] ?? defaultI18nProvider.translate(key, options)
  },
}
