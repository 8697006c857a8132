// The page that hands out the bookmark: select words on any page, click it, and the form for a new claim holds them.
import BookmarkIcon from '@mui/icons-material/BookmarkAddOutlined'
import { Alert, Box, Button, Typography } from '@mui/material'
import { useCallback, useState } from 'react'
import { useMay } from '../auth.ts'
import { useCopying } from '../elements/copying.ts'
import { Section } from '../elements/Section.tsx'
import { NotPermitted } from '../frame/NotPermitted.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'
import { Told } from '../language/Told.tsx'
import { bookmarkletFor } from './bookmarklet.ts'

const name = t('Submit to Claimdesk')

export function BookmarkletPage() {
  const maySubmit = useMay('claims:submit')
  if (!maySubmit) return <NotPermitted />
  const code = bookmarkletFor(`${window.location.origin}/admin/claims/create`)
  return (
    <Box sx={{ maxWidth: 860 }}>
      <PageTitle title={t('Submit from any page')} kind={t('Bookmark')} />
      <Section title={t('A bookmark that submits quotes')}>
        <Box component="ol" sx={{ mt: 0, mb: 2, pl: 2.5, '& li': { mb: 1 } }}>
          <li>
            <Told
              text="Drag this button to the bookmarks bar of your browser: %{button}"
              with={{ button: <Draggable code={code} /> }}
            />
          </li>
          <li>{t('On a page that makes a claim, select its exact words.')}</li>
          <li>
            {t('Click the bookmark. The form for a new claim opens with the words and the page filled in.')}
          </li>
        </Box>
        <Typography sx={{ color: 'text.secondary', fontSize: 13.5 }}>
          {t(
            'The bookmark holds no key and sends nothing by itself: it opens this desk, and you submit there as yourself. Very long selections arrive shortened, and the form says so. A few pages forbid every bookmark of this kind; copy the words by hand there.',
          )}
        </Typography>
      </Section>
      <ByHand code={code} />
    </Box>
  )
}

/** React refuses such addresses, so the element is given it by hand. Clicked here, it has nothing to submit. */
function Draggable({ code }: { code: string }) {
  const [isClicked, setClicked] = useState(false)
  const carry = useCallback((link: HTMLAnchorElement | null) => link?.setAttribute('href', code), [code])
  return (
    <>
      <Button
        ref={carry as never}
        href="#"
        variant="contained"
        draggable
        startIcon={<BookmarkIcon />}
        onClick={(event) => {
          event.preventDefault()
          setClicked(true)
        }}
        sx={{ mx: { sm: 0.5 }, mt: { xs: 0.5, sm: 0 }, cursor: 'grab' }}
      >
        {name}
      </Button>
      <Box role="status">
        {isClicked && (
          <Alert severity="info" variant="outlined" sx={{ mt: 1 }}>
            {t('Drag it to the bookmarks bar instead of clicking it here.')}
          </Alert>
        )}
      </Box>
    </>
  )
}

/** For keyboards and phones, which cannot drag. */
function ByHand({ code }: { code: string }) {
  const { box, copy, said } = useCopying(code)
  return (
    <Section title={t('By hand')}>
      <Typography sx={{ mb: 1 }}>
        {t('Make a bookmark of any page, then change its name to “%{name}” and its address to this:', {
          name,
        })}
      </Typography>
      <Box
        component="code"
        ref={box}
        sx={{
          display: 'block',
          p: 1.5,
          mb: 1,
          bgcolor: 'raised',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          overflowWrap: 'anywhere',
          fontSize: 12,
        }}
      >
        {code}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button variant="outlined" onClick={copy}>
          {t('Copy the address')}
        </Button>
        <Box role="status" sx={{ fontSize: 13, color: 'text.secondary' }}>
          {said}
        </Box>
      </Box>
    </Section>
  )
}
