/** The pack for the incoming team: what it has, in which order, and to whom it was sent. */
import { useTranslation } from 'react-i18next'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { DoneNotice } from '#app/components/done-notice.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { Refusal } from '#app/components/refusal.tsx'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { getChange } from '#app/features/people/transitions/find-changes.server.ts'
import {
  countOf,
  findInstitutionsOf,
  findPackContents,
  findPackLinks,
  findShared,
  getPack,
  isEmptyPack,
  savePack,
  sendPack,
  withdrawPack,
} from '#app/features/people/transitions/pack/find-pack.server.ts'
import { PackForm, SendPackForm } from '#app/features/people/transitions/pack/pack-form.tsx'
import { PackLinks } from '#app/features/people/transitions/pack/pack-links.tsx'
import { type PackPart, packParts, packSchema, sendSchema } from '#app/features/people/transitions/pack/schema.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { knownValue } from '#app/lib/known-value.ts'
import { isUuid } from '#app/lib/uuid.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { receiveForm } from '#app/middleware/receive-form.server.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Route } from './+types/transition-pack'

const dones = ['save', 'send', 'withdraw'] as const

const intents = z.discriminatedUnion('intent', [
  packSchema.extend({ intent: z.literal('save') }),
  sendSchema.extend({ intent: z.literal('send') }),
  z.object({ intent: z.literal('withdraw'), link: z.uuid('validation.required') }),
])

export async function loader({ params: { id }, url, context }: Route.LoaderArgs) {
  if (!personOf(context)) return null
  const language = context.get(languageContext)
  const institution = url.searchParams.get('institution') ?? ''
  const found = isUuid(id)
    ? await context.get(readerContext)(async (db) => {
        const change = await getChange(db, id)
        if (!change) return null
        const institutions = await findInstitutionsOf(db, change.countryIso3)
        const chosen = institutions.find((one) => one.id === institution)?.id ?? institutions[0]?.id ?? null
        const pack = await getPack(db, id)
        const contents = await findPackContents(db, change.countryIso3, await findShared(db, chosen))
        return {
          change,
          institutions,
          chosen,
          pack,
          counts: Object.fromEntries(packParts.map((part) => [part, countOf(contents, part)])) as Record<PackPart, number>,
          isEmpty: isEmptyPack(contents, pack.parts),
          links: await findPackLinks(db, id),
        }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  return {
    ...found,
    until: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
    done: knownValue(dones, url.searchParams.get('done')),
    title: textsIn(language)('transitions:pack.titleOf', { country: pickText(found.change.country, language)?.text }),
    origin: context.get(servicesContext).publicUrl,
  }
}

export async function action({ request, params: { id }, context }: Route.ActionArgs) {
  const sent = await receiveForm({ request, context }, intents)
  if (!sent.ok) return sent.refused
  if (!isUuid(id)) throw data(null, { status: 404 })
  const { input } = sent
  const saved = await sent.save(async (db) => {
    if (input.intent === 'save') await savePack(db, id, input)
    else if (input.intent === 'send') await sendPack(db, id, input)
    else await withdrawPack(db, id, input.link)
  })
  if (!saved.ok) return saved.refused
  throw redirect(`${pathTo('transitionPack', context.get(languageContext), { id })}?done=${input.intent}`)
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'transitionPack', params, origin: loaderData.origin }) : []

export default function TransitionPack({ loaderData, actionData: answer }: Route.ComponentProps) {
  const { t } = useTranslation('transitions')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={answer?.sent ?? []} />
  const { change, institutions, chosen, pack, counts, isEmpty, links, until, done, title } = loaderData
  const sent = Object.fromEntries(answer?.sent ?? [])
  const errors = answer?.errors ?? {}
  return (
    <>
      <p className="back">
        <a href={pathTo('transition', language, { id: change.id })}>
          {pickText(change.country, language)?.text}: {t(`kind.${change.kind}`)}
        </a>
      </p>
      <h1>{title}</h1>
      <DoneNotice text={done && !answer ? t(`pack.done.${done}`) : null} />
      <ErrorSummary errors={errors} labelOf={(name) => labelOf(t, name)} />
      <Refusal error={answer?.error} />
      <p className="lead">{t('pack.lead')}</p>
      {isEmpty && (
        <Notice tone="warning">
          <p>{t('pack.empty')}</p>
        </Notice>
      )}
      {!isEmpty && counts.experiences + counts.events === 0 && (
        <Notice tone="info">
          <p>{t('pack.onlyNeighbours')}</p>
        </Notice>
      )}
      <p className="button-row">
        <LinkButton
          href={`${pathTo('transitionPackPreview', language, { id: change.id })}${chosen ? `?institution=${chosen}` : ''}`}
          variant="secondary"
        >
          {t('pack.preview')}
        </LinkButton>
      </p>
      <section aria-labelledby="parts">
        <h2 id="parts">{t('pack.parts')}</h2>
        <PackForm
          key={pack.version}
          parts={pack.parts}
          counts={counts}
          version={pack.version}
          errors={sent.intent === 'save' ? errors : {}}
          sent={sent.intent === 'save' ? sent : null}
        />
      </section>
      <section aria-labelledby="send">
        <h2 id="send">{t('pack.sendTitle')}</h2>
        {institutions.length === 0 ? (
          <p>{t('pack.noInstitution')}</p>
        ) : (
          <SendPackForm
            institutions={institutions}
            chosen={chosen}
            until={until}
            errors={sent.intent === 'send' ? errors : {}}
            sent={sent.intent === 'send' ? sent : null}
          />
        )}
      </section>
      <section aria-labelledby="links">
        <h2 id="links">{t('pack.links')}</h2>
        <PackLinks links={links} />
      </section>
    </>
  )
}

type T = ReturnType<typeof useTranslation<'transitions'>>['t']
function labelOf(t: T, name: string): string {
  if (name === 'email' || name === 'expiresOn' || name === 'institution' || name === 'name' || name === 'language') return t(`pack.${name}`)
  return t(name.endsWith('position') ? 'pack.position' : 'pack.parts')
}
