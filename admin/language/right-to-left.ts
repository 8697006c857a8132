// The styles of a page that runs from right to left: those of the desk, mirrored as they are made. Fetched by such pages alone.
import createCache from '@emotion/cache'
import mirrored from '@mui/stylis-plugin-rtl'
import { prefixer } from 'stylis'

export const mirroredStyles = createCache({ key: 'rtl', stylisPlugins: [prefixer, mirrored] })
