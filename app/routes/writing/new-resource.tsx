/** Starts a resource with a kind and a title. */
import { useTranslation } from 'react-i18next'
import { Form, redirect } from 'react-router'
import { z } from 'zod'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/form-field.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { limits, resourceKind } from '#app/features/resources/model/schema.ts'
import { createResourceOnce } from '#app/features/writing/editor/create-resource.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { findText } from '#app/i18n/find-text.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { languages } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import { requireSharer } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import type { Route } from './+types/new-resource'

export const middleware: Route.MiddlewareFunction[] = [requireSharer]

const schema = z.object({
  kind: resourceKind,
  language: z.enum(languages),
  title: z.string('validation.required').trim().min(3, 'validation.required').max(limits.title, 'validation.tooLong'),
})

export const loader = ({ context }: Route.LoaderArgs) => ({
  title: textsIn(context.get(languageContext))('workspace:new.title'),
  origin: context.get(servicesContext).publicUrl,
})

export async function action({ request, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, schema)
  if (!sent.ok) return sent.refused
  const made = await sent.save((db) => createResourceOnce(db, sent.me.person, sent.input))
  if (!made.ok) return made.refused
  throw redirect(pathTo('draftPart', context.get(languageContext), { id: made.value, part: 'basics' }))
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'newResource', origin: loaderData.origin }) : []

export default function NewResource({ actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['workspace', 'common'])
  const language = useLanguage()
  const errors = actionData?.errors ?? {}
  const typed = Object.fromEntries(actionData?.sent ?? [])
  return (
    <div className="narrow">
      <h1>{t('new.title')}</h1>
      <p className="lead">{t('new.lead')}</p>
      <ErrorSummary errors={errors} labelOf={(name) => (name === 'title' ? t('new.name') : findText(i18n, 'workspace', `new.${name}`))} />
      <Refusal error={actionData?.error} />
      <Form method="post" className="form" noValidate>
        <fieldset className="radio-list">
          <legend>{t('new.kind')}</legend>
          {kinds.map((kind) => (
            <label className="radio" key={kind}>
              <input type="radio" name="kind" value={kind} defaultChecked={kind === (typed.kind ?? 'experience')} />{' '}
              <span>
                <strong>{t(`common:kind.${kind}`)}</strong> {t(`new.kinds.${kind}`)}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="radio-list">
          <legend>{t('new.language')}</legend>
          <p className="field-hint">{t('new.languageHint')}</p>
          {languages.map((code) => (
            <label className="radio" key={code}>
              <input type="radio" name="language" value={code} defaultChecked={code === (typed.language ?? language)} />{' '}
              {t(`common:language.${code}`)}
            </label>
          ))}
        </fieldset>
        <TextField
          name="title"
          label={t('new.name')}
          hint={t('new.nameHint')}
          errors={errors}
          defaultValue={typed.title}
          maxLength={limits.title}
          required
        />
        <button type="submit" className="button">
          {t('new.submit')}
        </button>
      </Form>
    </div>
  )
}
