import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { pathTo } from '#app/i18n/addresses.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'

/** On the profile page: the questions and answers that a person wrote, to read, download and erase. `count` is how many have a text. */
export function OwnDiscussion({ count }: { count: number }) {
  const { t } = useTranslation('discussion')
  const language = useLanguage()
  return (
    <section aria-labelledby="own-discussion">
      <h2 id="own-discussion">{t('profile.title')}</h2>
      <p className="small">{count > 0 ? t('profile.lead', { count }) : t('profile.none')}</p>
      {count > 0 && (
        <>
          <p>
            <a href={pathTo('ownQuestions', language)}>{t('profile.read')}</a>
          </p>
          <p>
            <a href={pathTo('ownDiscussion', language)} download>
              {t('profile.download')}
            </a>
          </p>
          <Disclosure summary={t('profile.erase')}>
            <Form method="post" className="form">
              <p>{t('profile.eraseHint')}</p>
              <Button type="submit" variant="danger" name="intent" value="erase-discussion">
                {t('profile.eraseNow')}
              </Button>
            </Form>
          </Disclosure>
        </>
      )}
    </section>
  )
}
