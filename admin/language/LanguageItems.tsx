// The languages of the desk as items of the person's menu, each in its own words.
import CheckIcon from '@mui/icons-material/Check'
import LanguageIcon from '@mui/icons-material/Language'
import { ListItemIcon, ListItemText, MenuItem, type MenuItemProps } from '@mui/material'
import { type Language, language, languages, speak } from './which.ts'

/** The menu hands its items what they need to be walked through by keys. */
export function LanguageItems(given: MenuItemProps) {
  return (Object.keys(languages) as Language[]).map((each) => (
    <MenuItem
      key={each}
      {...given}
      role="menuitemradio"
      aria-checked={each === language}
      lang={each}
      onClick={() => speak(each)}
    >
      <ListItemIcon>
        {each === language ? <CheckIcon fontSize="small" /> : <LanguageIcon fontSize="small" />}
      </ListItemIcon>
      <ListItemText>{languages[each].name}</ListItemText>
    </MenuItem>
  ))
}
