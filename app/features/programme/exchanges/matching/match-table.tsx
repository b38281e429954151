import { useTranslation } from 'react-i18next'
import { pathTo } from '#app/i18n/addresses.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { useMoments } from '#app/i18n/use-moments.ts'
import { ListTable } from '#app/ui/list-table.tsx'
import type { ListedMatch } from './find-matches.server.ts'
import { waitsForOwn } from './waits.ts'

type Props = { caption: string; matches: readonly ListedMatch[] }

/** Matches of an institution or of one exchange, each a link to its page. */
export function MatchTable({ caption, matches }: Props) {
  const { t } = useTranslation('exchanges')
  const language = useLanguage()
  const { dayOf } = useMoments()
  const name = (half: ListedMatch['offer']) => pickText(half.title, language)?.text ?? t('match.unpublished')
  return (
    <ListTable
      caption={caption}
      rows={matches}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'exchange',
          label: t('match.what'),
          cell: ({ id, offer, request }) => (
            <>
              <a href={pathTo('exchangeMatch', language, { id })}>{name(request)}</a>
              <span className="small block">{name(offer)}</span>
            </>
          ),
        },
        {
          key: 'institutions',
          label: t('match.institutions'),
          cell: ({ offer, request }) => (
            <>
              {pickText(request.institution, language)?.text}
              <span className="small block">{pickText(offer.institution, language)?.text}</span>
            </>
          ),
        },
        {
          key: 'state',
          label: t('match.state'),
          cell: (match) => (
            <>
              {t(`match.states.${match.state}`)}
              {waitsForOwn(match) && <strong className="block">{t('match.waits')}</strong>}
            </>
          ),
        },
        {
          key: 'since',
          label: t('match.since'),
          cell: ({ proposedAt }) => (
            <time dateTime={proposedAt.toISOString()} suppressHydrationWarning>
              {dayOf(proposedAt)}
            </time>
          ),
        },
      ]}
    />
  )
}
