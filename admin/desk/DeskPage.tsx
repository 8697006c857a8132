// The page of the review desk: its title, who may sit at it, and the menu folded away while one does.
import { Button, GlobalStyles } from '@mui/material'
import { lazy, Suspense } from 'react'
import { Link } from 'react-admin'
import { useMe } from '../auth.ts'
import { Empty } from '../elements/Empty.tsx'
import { Waiting } from '../elements/Waiting.tsx'
import { PageTitle } from '../frame/PageTitle.tsx'
import { t } from '../language/language.ts'

const Desk = lazy(() => import('./Desk.tsx').then(({ Desk }) => ({ default: Desk })))

export function DeskPage() {
  const me = useMe()
  return (
    <>
      <GlobalStyles styles={({ palette }) => foldedMenu(palette.background.default)} />
      <PageTitle title={t('Review desk')} />
      {me && !me.permissions.includes('claims:review') && (
        <Empty
          title={t('Judging needs the reviewer role')}
          action={
            <Button variant="outlined" component={Link} to="/claims">
              {t('All claims')}
            </Button>
          }
        >
          {t('An administrator can give it to you.')}
        </Empty>
      )}
      {me?.permissions.includes('claims:review') && (
        <Suspense fallback={<Waiting lines={9} />}>
          <Desk me={me} />
        </Suspense>
      )}
    </>
  )
}

/**
 * Three columns need the width: the menu is a strip of signs here that unfolds over the page under a pointer or the focus.
 * By style alone, so that nothing moves, and the menu is elsewhere as each person left it.
 */
const foldedMenu = (backgroundColor: string) => ({
  '@media (min-width: 900px)': {
    '#root .layout .RaAppBar-menuButton': { display: 'none' },
    '#root .layout .RaAppBar-toolbar': { paddingInlineStart: 20 },
    '#root .layout .RaSidebar-open .MuiPaper-root': { width: 48, transition: 'none' },
    '#root .layout .RaSidebar-open .RaSidebar-fixed': { width: 48, zIndex: 3 },
    '#root .layout .RaSidebar-open .RaSidebar-fixed:is(:hover, :focus-within)': {
      width: 184,
      backgroundColor,
      boxShadow: '4px 0 12px rgb(0 0 0 / 25%)',
    },
  },
})
