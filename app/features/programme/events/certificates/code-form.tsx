import { useTranslation } from 'react-i18next'
import { TextField } from '#app/components/form-field.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'

/** Asks for the code of a certificate. `typed` is what was not one. */
export function CodeForm({ typed = '' }: { typed?: string }) {
  const { t } = useTranslation('certificates')
  return (
    <form method="get" action={pathTo('certificates', useLanguage())} className="form">
      <TextField
        name="code"
        label={t('code.label')}
        hint={t('code.hint')}
        errors={{}}
        required
        defaultValue={typed}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit">{t('code.check')}</Button>
    </form>
  )
}
