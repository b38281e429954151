import { useTranslation } from 'react-i18next'
import { type Ignored, maxCountedResults, maxLength, shorten } from '#app/features/core/search-url/schema.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { SearchResult } from './queries.server.ts'

type Props = {
  ignored: readonly Ignored[]
  wasCut: boolean
  result: Pick<SearchResult, 'whole' | 'page' | 'pages' | 'hasWords' | 'respelled' | 'isMore' | 'total'>
  q: string
  asked: number
}

/** Tells which parts of the request were changed or ignored, and why. */
export function Notices({ ignored, wasCut, result, q, asked }: Props) {
  const { t } = useTranslation('search')
  const notices = [
    wasCut && t('notice.cut', { maxLength }),
    q && !result.hasWords && t('notice.tooCommon'),
    result.respelled !== null && t('notice.respelled', { q: shorten(q, 80), respelled: shorten(result.respelled, 80) }),
    result.whole !== null && (result.whole === 0 ? t('notice.any') : t('notice.few', { count: result.whole })),
    asked > result.page && t('notice.lastPage', { asked, page: result.page }),
    (result.isMore || result.total > maxCountedResults) && result.page === result.pages && t('notice.more', { count: maxCountedResults }),
    ignored.length > 0 &&
      t('notice.ignored', {
        count: ignored.length,
        list: ignored
          .slice(0, 5)
          .map(({ name, value }) => `${name}=${value}`)
          .join(', '),
      }),
  ].filter((notice) => typeof notice === 'string' && notice !== '')
  if (notices.length === 0) return null
  return (
    <Notice tone="info">
      {notices.map((notice) => (
        <p key={String(notice)}>{notice}</p>
      ))}
    </Notice>
  )
}
