// A small button that asks first, in a dialog that says what will follow.
import { Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import { AskFirst } from './AskFirst.tsx'

interface AskedButtonProps {
  label: string
  title: string
  /** What the button of the dialog says. */
  act: string
  /** Whether it cannot be taken back. */
  isFinal?: boolean
  onAct: () => void
  children: ReactNode
}

export function AskedButton({ label, title, act, isFinal = false, onAct, children }: AskedButtonProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button size="small" color={isFinal ? 'error' : 'primary'} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <AskFirst
          title={title}
          act={act}
          isFinal={isFinal}
          onAct={() => {
            close()
            onAct()
          }}
          onClose={close}
        >
          {children}
        </AskFirst>
      )}
    </>
  )
}
