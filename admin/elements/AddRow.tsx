// The button that adds a row to a list of fields, saying what it adds.
import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { useSimpleFormIterator } from 'react-admin'

export function AddRow({ label }: { label: string }) {
  const { add } = useSimpleFormIterator()
  return (
    <Button startIcon={<AddIcon />} variant="outlined" size="small" onClick={() => add()}>
      {label}
    </Button>
  )
}
