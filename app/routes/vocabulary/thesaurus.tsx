/** The thesaurus: its four schemes as trees, with use counts and gaps. Administrators change it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { FilterBar } from '#app/components/filter-bar.tsx'
import { pageMeta } from '#app/components/page-meta.ts'
import { ResubmitForm } from '#app/components/resubmit-form.tsx'
import { StateLinks } from '#app/components/state-links.tsx'
import { schemes } from '#app/features/core/concepts/schemes.ts'
import { findConceptGaps, type ListedConcept } from '#app/features/vocabulary/concepts/concept-gaps.ts'
import { findInThesaurus } from '#app/features/vocabulary/concepts/find-in-thesaurus.ts'
import { ConceptLink, GapNotes } from '#app/features/vocabulary/concepts/gap-notes.tsx'
import { ConceptLine, SchemeTree } from '#app/features/vocabulary/concepts/scheme-tree.tsx'
import { findListedConcepts } from '#app/features/vocabulary/concepts/staff-queries.server.ts'
import { thesaurusQuery } from '#app/features/vocabulary/concepts/thesaurus-query.ts'
import { pathTo } from '#app/i18n/addresses.ts'
import { textsIn } from '#app/i18n/i18n.server.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { languageContext, readerContext, servicesContext } from '#app/middleware/contexts.ts'
import { personOf } from '#app/middleware/guards.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { Route } from './+types/thesaurus'

export async function loader({ url, context }: Route.LoaderArgs) {
  const me = personOf(context)
  if (!me) return null
  const concepts = await context.get(readerContext)(findListedConcepts)
  return {
    concepts,
    gaps: findConceptGaps(concepts),
    filters: thesaurusQuery.read(url.searchParams),
    isAdmin: me.person.role === 'admin',
    title: textsIn(context.get(languageContext))('concepts:list.title'),
    origin: context.get(servicesContext).publicUrl,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData ? pageMeta({ title: loaderData.title, address: 'thesaurus', origin: loaderData.origin }) : []

export default function Thesaurus({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('concepts')
  const language = useLanguage()
  if (!loaderData) return <ResubmitForm sent={[]} />
  const { concepts, gaps, filters, isAdmin } = loaderData
  const { q, scheme } = filters
  const list = thesaurusQuery.at(pathTo('thesaurus', language), filters)
  return (
    <>
      <div className="staff-head">
        <h1>{t('list.title')}</h1>
        {isAdmin && (
          <Link to={`${pathTo('newConcept', language)}?scheme=${scheme}`} className="button">
            {t('list.add')}
          </Link>
        )}
      </div>
      <p className="lead">{t('list.lead')}</p>
      {!isAdmin && <p className="small">{t('list.readOnly')}</p>}
      <FilterBar list={list} fields={{ q: { label: t('list.search') } }} />
      {q ? (
        <Found concepts={findInThesaurus(concepts, q)} q={q} />
      ) : (
        <>
          <GapNotes gaps={gaps} />
          <StateLinks
            label={t('list.schemes')}
            states={schemes.map((one) => ({
              to: list.to({ scheme: one }),
              text: t(`scheme.${one}`),
              isCurrent: one === scheme,
              count: concepts.filter((concept) => concept.scheme === one && !concept.deprecated).length,
            }))}
            isCounted
          />
          <Scheme concepts={concepts.filter((concept) => concept.scheme === scheme)} title={t(`scheme.${scheme}`)} />
        </>
      )}
      <p className="small concept-export">
        {t('list.export')} <a href="/thesaurus.ttl">Turtle</a> · <a href="/thesaurus.jsonld">JSON-LD</a>
      </p>
    </>
  )
}

type Concepts = { concepts: readonly ListedConcept[] }

function Found({ concepts, q }: Concepts & { q: string }) {
  const { t } = useTranslation('concepts')
  const back = <Link to={pathTo('thesaurus', useLanguage())}>{t('list.back')}</Link>
  if (concepts.length === 0) return <EmptyState action={back}>{t('list.foundNone', { q })}</EmptyState>
  return (
    <section aria-labelledby="found">
      <h2 id="found">{t('list.found', { count: concepts.length, q })}</h2>
      <ul className="concept-tree">
        {concepts.map((concept) => (
          <li key={concept.scheme + concept.slug}>
            <ConceptLine concept={concept} />
          </li>
        ))}
      </ul>
      <p>{back}</p>
    </section>
  )
}

function Scheme({ concepts, title }: Concepts & { title: string }) {
  const { t } = useTranslation('concepts')
  const out = concepts.filter(({ deprecated }) => deprecated)
  const nameOf = (slug: string) => concepts.find((one) => one.slug === slug)
  return (
    <section aria-labelledby="scheme">
      <h2 id="scheme">{title}</h2>
      <SchemeTree concepts={concepts.filter(({ deprecated }) => !deprecated)} />
      {out.length > 0 && (
        <section aria-labelledby="out" className="concept-out">
          <h3 id="out">{t('list.outTitle')}</h3>
          <p className="small">{t('list.outLead')}</p>
          <ul>
            {out.map((concept) => {
              const target = concept.replacedBy ? nameOf(concept.replacedBy) : undefined
              return (
                <li key={concept.slug}>
                  <ConceptLink concept={concept} /> {target ? t('list.merged') : t('list.retired')}{' '}
                  {target && <ConceptLink concept={target} />}
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </section>
  )
}
