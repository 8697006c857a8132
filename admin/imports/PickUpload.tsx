// Picks what is imported: a file dropped or chosen, or text pasted; what kind it is can be put right.
import { Box, Button, MenuItem, TextField } from '@mui/material'
import { type DragEvent, useRef, useState } from 'react'
import { t } from '../language/language.ts'
import { useUnsaved } from '../unsaved/unsaved.ts'
import { type Kind, kinds, type Upload, uploadOf } from './upload.ts'

interface PickUploadProps {
  upload: Upload | undefined
  pick: (upload: Upload | undefined) => void
}

export function PickUpload({ upload, pick }: PickUploadProps) {
  const file = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [pasted, setPasted] = useState('')
  useUnsaved(() => pasted.trim() !== '' && upload === undefined)
  const take = async (given: File | undefined) => given && pick(await uploadOf(given.name, given))

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <>
      <Box
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: '1px dashed',
          borderColor: isOver ? 'primary.main' : 'text.secondary',
          bgcolor: isOver ? 'action.hover' : undefined,
          borderRadius: 1,
          p: 2,
          mb: 2,
          display: 'flex',
          gap: 2,
          alignItems: 'center',
          flexWrap: 'wrap',
        }}
      >
        <Button variant="outlined" onClick={() => file.current?.click()}>
          {t('Choose a file')}
        </Button>
        <input
          ref={file}
          type="file"
          aria-label={t('File to import')}
          hidden
          accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json,.jsonld,.html,.htm"
          onChange={({ target }) => {
            void take(target.files?.[0])
            target.value = ''
          }}
        />
        <Box sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {upload ? (
            <bdi>{upload.name}</bdi>
          ) : (
            <>
              {/* Nothing is dropped with a finger. */}
              <Box component="span" sx={{ '@media (hover: none)': { display: 'none' } }}>
                {t('or drop one here:')}{' '}
              </Box>
              {t('CSV, NDJSON, JSON‑LD, HTML; up to 200 MB')}
            </>
          )}
        </Box>
      </Box>
      {upload ? (
        <TextField
          select
          label={t('It holds')}
          value={upload.kind}
          onChange={({ target }) => pick({ ...upload, kind: target.value as Kind })}
          sx={{ maxWidth: 420 }}
        >
          {Object.entries(kinds).map(([kind, name]) => (
            <MenuItem key={kind} value={kind}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ) : (
        <Box component="form" onSubmit={(event) => event.preventDefault()}>
          <TextField
            label={t('Or paste it')}
            multiline
            minRows={2}
            maxRows={8}
            fullWidth
            value={pasted}
            onChange={({ target }) => setPasted(target.value)}
          />
          <Button
            type="submit"
            variant="outlined"
            disabled={pasted.trim() === ''}
            onClick={async () => pick(await uploadOf(t('Pasted'), new Blob([pasted])))}
          >
            {t('Try it')}
          </Button>
        </Box>
      )}
    </>
  )
}
