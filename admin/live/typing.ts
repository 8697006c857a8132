// Whether somebody is in the middle of something that a page drawn anew would take from under their hands.

const fields = 'textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable=true]'

/** Words stand in a form, the focus is in a field of one, or a dialog is open. */
export function isTyping(page: ParentNode & Pick<Document, 'activeElement'> = document): boolean {
  if (page.querySelector('[role=dialog]')) return true
  const { activeElement } = page
  if (activeElement?.matches(fields) && activeElement.closest('main form')) return true
  const texts = page.querySelectorAll<HTMLTextAreaElement>('main form textarea')
  return [...texts].some(({ value }) => value.trim() !== '')
}
