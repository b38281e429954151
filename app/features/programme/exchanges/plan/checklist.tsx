import { useTranslation } from 'react-i18next'
import { Form } from 'react-router'
import { Button } from '#app/ui/button.tsx'
import { type CheckItem, checkItems } from './schema.ts'

type Props = { done: readonly CheckItem[]; mayChange: boolean }

/** One button for each item, so that two people who work on the list at once undo nothing of each other. */
export function Checklist({ done, mayChange }: Props) {
  const { t } = useTranslation('exchanges')
  return (
    <ul className="exchange-checks">
      {checkItems.map((item) => {
        const isDone = done.includes(item)
        const name = t(`plan.items.${item}`)
        return (
          <li key={item}>
            <span>
              {name}
              <span className="small block muted">{t(isDone ? 'plan.done' : 'plan.open')}</span>
            </span>
            {mayChange && (
              <Form method="post">
                <input type="hidden" name="item" value={item} />
                <input type="hidden" name="isDone" value={isDone ? 'no' : 'yes'} />
                <Button
                  type="submit"
                  variant={isDone ? 'quiet' : 'secondary'}
                  name="intent"
                  value="check"
                  aria-label={t(isDone ? 'plan.undoOne' : 'plan.markOne', { name })}
                >
                  {t(isDone ? 'plan.undo' : 'plan.mark')}
                </Button>
              </Form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
