/** The pages about Caja: navigation, contents and text. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '#app/components/markdown.tsx'
import { correctionPath } from '#app/features/editorial/corrections/correction-link.tsx'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TabsNav } from '#app/ui/tabs-nav.tsx'

const aboutPages = ['about', 'governance', 'openData', 'onYourSite', 'reach', 'accessibility', 'privacy'] as const
type AboutPageName = Exclude<(typeof aboutPages)[number], 'onYourSite'>

type Section = { id: string; title: string; content: ReactNode }
type Extra = Section & { after: number }
/** `extra`: sections of the page's own, inserted after the first `after` written ones. `values`: what its texts name in braces. */
type Props = { page: AboutPageName; extra?: Extra | readonly Extra[]; values?: Record<string, string> }

export function AboutPage({ page, extra, values }: Props) {
  const { t } = useTranslation('about')
  const language = useLanguage()
  const texts = t(page, {
    returnObjects: true,
    ...values,
    governance: pathTo('governance', language),
    reach: pathTo('reach', language),
    openData: pathTo('openData', language),
    onYourSite: pathTo('onYourSite', language),
    recommendations: pathTo('recommendations', language),
    topics: pathTo('topics', language),
    signIn: pathTo('signIn', language),
    write: correctionPath(language, pathTo(page, language)),
    writeTerm: correctionPath(language, pathTo('topics', language)),
  })
  const written: Section[] = texts.sections.map(({ id, title, text }) => ({ id, title, content: <Markdown text={text.join('\n\n')} /> }))
  const sections = [extra ?? []]
    .flat()
    .toSorted((a, b) => b.after - a.after)
    .reduce((all, each) => all.toSpliced(each.after, 0, each), written)
  return (
    <div className="wrap about">
      <AboutTabs current={page} />
      <PageHeader title={texts.title} lead={texts.lead} />
      <div className="about-columns">
        <nav className="about-contents" aria-labelledby="about-contents">
          <h2 id="about-contents">{t('contents')}</h2>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="about-text">
          {sections.map(({ id, title, content }) => (
            <section key={id} id={id} className="prose">
              <h2>{title}</h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Links to all pages about Caja. */
export function AboutTabs({ current }: { current: (typeof aboutPages)[number] }) {
  const { t } = useTranslation('about')
  const language = useLanguage()
  return (
    <TabsNav
      label={t('nav.label')}
      tabs={aboutPages.map((name) => ({ label: t(`nav.${name}`), href: pathTo(name, language), isCurrent: name === current }))}
    />
  )
}
