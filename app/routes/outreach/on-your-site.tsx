/** "Put Caja on your site": a form without script chooses a card, shows it, and gives the code to copy. */
import { useTranslation } from 'react-i18next'
import { pageMeta } from '#app/components/page-meta.ts'
import { findRecommendations } from '#app/features/core/recommendations/queries.server.ts'
import { findConcepts, findCountries } from '#app/features/core/reference/queries.server.ts'
import { AboutTabs } from '#app/features/outreach/about/about-page.tsx'
import { embedPath, frameHtml } from '#app/features/outreach/embed/describe-oembed.ts'
import { heightOf, readSize, readSubject, readTheme, sizeNames, sizes, themes } from '#app/features/outreach/embed/embed-options.ts'
import { findEmbed } from '#app/features/outreach/embed/find-embed.server.ts'
import { readTarget } from '#app/features/outreach/embed/read-target.server.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { type Language, type Localized, pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, servicesContext } from '#app/middleware/contexts.ts'
import aboutCss from '#app/styles/bundles/about.css?url'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import type { Route } from './+types/on-your-site'

export async function loader({ url: { searchParams }, context }: Route.LoaderArgs) {
  const language = context.get(languageContext)
  const { databases, publicUrl: origin } = context.get(servicesContext)
  const db = databases.visitor
  const t = textsIn(language)
  const address = searchParams.get('address')?.trim() ?? ''
  const [name = '', key = ''] = (searchParams.get('what') ?? 'coverage').split(':')
  const chosen = address ? await readTarget(db, address, origin) : { subject: readSubject(name), key, language }
  const found = chosen?.subject ? await findEmbed(db, chosen.subject, chosen.key, 1) : null
  const look = { size: readSize(searchParams), theme: readTheme(searchParams) }
  const [countries, topics, recommendations] = await Promise.all([findCountries(db), findConcepts(db, 'topic'), findRecommendations(db)])
  const named = (value: string, text: Localized) => ({ value, label: pickText(text, language)?.text ?? value })
  const byName = (some: { value: string; label: string }[]) => some.sort((a, b) => a.label.localeCompare(b.label, language))
  return {
    title: t('embed:page.title'),
    description: t('embed:page.description'),
    origin,
    address,
    what: address ? '' : `${name}${key && `:${key}`}`,
    ...look,
    embed:
      found && chosen?.subject
        ? {
            ...look,
            subject: chosen.subject,
            key: chosen.key,
            language: chosen.language as Language,
            title: pickText(found.title, language)?.text ?? t(`embed:titles.${chosen.subject === 'events' ? 'events' : 'coverage'}`),
          }
        : null,
    choices: {
      countries: byName(countries.map(({ iso3, shortNames }) => named(`country:${iso3}`, shortNames))),
      topics: byName(topics.filter(({ replacedBy }) => !replacedBy).map(({ slug, label }) => named(`topic:${slug}`, label))),
      recommendations: recommendations.map(({ evaluation, number, titles }) => named(`recommendation:${evaluation}.${number}`, titles)),
    },
  }
}

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: aboutCss }]

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? pageMeta({ ...loaderData, address: 'onYourSite' }) : [])

export default function OnYourSite({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('embed')
  const language = useLanguage()
  const { choices, embed, origin, what, address, size, theme } = loaderData
  return (
    <div className="wrap about">
      <AboutTabs current="onYourSite" />
      <PageHeader title={t('page.title')} lead={t('page.lead')} />
      <div className="on-your-site">
        <form method="get" action={pathTo('onYourSite', language)}>
          <Field id="what" label={t('page.what')}>
            {(control) => (
              <Select
                {...control}
                name="what"
                defaultValue={what}
                options={[
                  {
                    label: t('page.others'),
                    options: (['coverage', 'events'] as const).map((value) => ({ value, label: t(`titles.${value}`) })),
                  },
                  { label: t('page.countries'), options: choices.countries },
                  { label: t('page.topics'), options: choices.topics },
                  { label: t('page.recommendations'), options: choices.recommendations },
                ]}
              />
            )}
          </Field>
          <Field
            id="address"
            label={t('page.address')}
            hint={t('page.addressHint')}
            error={address && !embed ? t('page.unknown') : undefined}
          >
            {(control) => <TextInput {...control} name="address" inputMode="url" defaultValue={address} />}
          </Field>
          <Field id="size" label={t('page.size')}>
            {(control) => (
              <Select
                {...control}
                name="size"
                defaultValue={size}
                options={sizeNames.map((value) => ({ value, label: t(`page.sizes.${value}`) }))}
              />
            )}
          </Field>
          <Field id="theme" label={t('page.theme')}>
            {(control) => (
              <Select
                {...control}
                name="theme"
                defaultValue={theme}
                options={themes.map((value) => ({ value, label: t(`page.themes.${value}`) }))}
              />
            )}
          </Field>
          <Button type="submit">{t('page.show')}</Button>
        </form>
        {embed && (
          <div>
            <h2>{t('page.preview')}</h2>
            <iframe src={embedPath(embed)} title={embed.title} width={sizes[size].width} height={heightOf(embed.subject, size)} />
            <Field id="snippet" label={t('page.snippet')} hint={t('page.snippetHint')}>
              {(control) => <textarea {...control} readOnly rows={4} spellCheck={false} value={frameHtml({ ...embed, origin })} />}
            </Field>
          </div>
        )}
      </div>
    </div>
  )
}
