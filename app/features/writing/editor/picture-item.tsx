/** A picture of a resource as published, with its alternative text. */
import { useTranslation } from 'react-i18next'
import { useFetcher } from 'react-router'
import { fieldId, TextAreaField } from '#app/components/form-field.tsx'
import { Refusal } from '#app/components/refusal.tsx'
import { maxAltLength } from '#app/features/media/attachments/files-form.ts'
import { fileAddress } from '#app/features/media/storage/resource-file.ts'
import type { Attachment } from '#app/features/resources/model/schema.ts'
import type { Draft } from '#app/features/resources/revisions/draft-queries.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { SaveAnswer } from './part-form.tsx'

/** `writing` is the original language of the resource: the alternative text is edited in it and translated later. */
type Props = { attachment: Attachment; file: Draft['files'][number]; writing: Language }

export function PictureItem({ attachment, file, writing }: Props) {
  const { t } = useTranslation('editor')
  const fetcher = useFetcher<SaveAnswer | null>()
  const answer = fetcher.data
  const alt = attachment.alt[writing] ?? ''
  const errors = (answer && !answer.ok && answer.errors) || {}
  return (
    <>
      <img className="attachment-picture" src={fileAddress(file)} alt={alt} lang={writing} />
      {!alt && <p className="field-error">{t('pictures.picture.altMissing')}</p>}
      <fetcher.Form method="post">
        <Refusal error={answer && !answer.ok ? answer.error : null} />
        <input type="hidden" name="intent" value="alt" />
        <input type="hidden" name="attachment" value={attachment.id} />
        <TextAreaField
          id={fieldId(`alt-${attachment.id}`)}
          name="alt"
          label={t('pictures.picture.alt')}
          hint={t('pictures.picture.altHint')}
          errors={errors}
          defaultValue={alt}
          lang={writing}
          maxLength={maxAltLength}
          rows={3}
          required
        />
        <button type="submit" className="button button-secondary" disabled={fetcher.state !== 'idle'}>
          {t('pictures.picture.saveAlt')}
        </button>
        <span role="status" className="upload-done">
          {fetcher.state === 'idle' && answer === null ? ` ${t('pictures.picture.altSaved')}` : ''}
        </span>
      </fetcher.Form>
    </>
  )
}
