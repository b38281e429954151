/** Deletes a file permanently, in two steps: the second names the file and what will be deleted and kept. */
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Form, useSearchParams } from 'react-router'
import type { FileVersion } from '#app/features/core/files/file-rows.server.ts'
import { formatSize } from '#app/i18n/format.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'

type Props = {
  file: Pick<FileVersion, 'id' | 'name' | 'createdAt' | 'size'>
  /** Label of the first button; `name` names the file if the label does not. */
  children: React.ReactNode
  name?: string
  className: string
  /** Value of a query parameter, for browsers without script: one page may offer the same file twice. */
  step?: 'delete' | 'delete-this'
}

/** The second step is a dialog; without script the first button reloads the page with the dialog open. */
export function DeleteFile({ file, children, name, className, step = 'delete' }: Props) {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const { momentOf } = useMoments()
  const [asked] = useSearchParams()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const open = (event: React.FormEvent) => {
    event.preventDefault()
    dialog.current?.showModal()
  }
  return (
    <>
      <form method="get" onSubmit={open}>
        <button type="submit" name={step} value={file.id} className={className} aria-label={name} aria-haspopup="dialog">
          {children}
        </button>
      </form>
      <Dialog
        id={id}
        ref={dialog}
        title={t('files.confirm.title', { name: file.name })}
        closeLabel={t('files.confirm.close')}
        isOpen={asked.get(step) === file.id}
        actions={
          <>
            <Form method="post" action="?" preventScrollReset onSubmit={() => dialog.current?.close()}>
              <input type="hidden" name="intent" value="delete" />
              <Button type="submit" variant="danger" name="delete-file" value={file.id}>
                {t('files.confirm.yes')}
              </Button>
            </Form>
            <form method="dialog">
              <Button type="submit" variant="secondary">
                {t('files.confirm.no')}
              </Button>
            </form>
          </>
        }
      >
        <p>{t('files.confirm.which', { when: momentOf(file.createdAt), size: formatSize(file.size, language) })}</p>
        <p>{t('files.confirm.what')}</p>
      </Dialog>
    </>
  )
}
