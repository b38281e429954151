import { useTranslation } from 'react-i18next'
import type { Experience } from '#app/features/resources/model/schema.ts'
import type { Localized } from '#app/i18n/languages.ts'
import { Challenges } from './challenges.tsx'
import { ContentMarkdown, hasText } from './content-text.tsx'
import { Cost, hasCost } from './cost.tsx'
import { Results } from './figures.tsx'
import { Ledger } from './ledger.tsx'
import type { SectionPart } from './sections.tsx'
import { hasTransferability, Transferability } from './transferability.tsx'
import type { ResourceLabels } from './types.ts'

/** The sections of an experience, in fixed order, so that experiences are comparable. Empty sections are left out. */
export function useExperienceSections(content: Experience, labels: ResourceLabels): SectionPart[] {
  const { t } = useTranslation('page')
  const written = (id: 'context' | 'whatWasDone' | 'lessons' | 'differently', text: Localized): SectionPart => ({
    id,
    title: t(`experience.section.${id}`),
    isThere: hasText(text),
    body: <ContentMarkdown text={text} />,
  })
  return [
    written('context', content.context),
    written('whatWasDone', content.whatWasDone),
    {
      id: 'ledger',
      title: t('experience.section.ledger'),
      isThere: content.ledger.length > 0,
      body: <Ledger steps={content.ledger} labels={labels} />,
    },
    {
      id: 'challenges',
      title: t('experience.section.challenges'),
      isThere: content.challenges.length > 0,
      body: <Challenges challenges={content.challenges} labels={labels} />,
    },
    { id: 'results', title: t('experience.section.results'), isThere: content.results.length > 0, body: <Results content={content} /> },
    { id: 'cost', title: t('experience.section.cost'), isThere: hasCost(content), body: <Cost content={content} /> },
    written('lessons', content.lessons),
    written('differently', content.differently),
    {
      id: 'transferability',
      title: t('experience.transfer.title'),
      isThere: hasTransferability(content.transferability),
      isPanel: true,
      body: <Transferability id="transferability" card={content.transferability} />,
    },
  ]
}
