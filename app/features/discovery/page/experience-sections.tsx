import { useTranslation } from 'react-i18next'
import { useFieldLabels } from '#app/features/resources/model/field-labels.ts'
import type { PartName } from '#app/features/resources/model/parts.ts'
import type { Experience } from '#app/features/resources/model/schema.ts'
import { experienceParts, textOfSection } from '#app/features/resources/model/text-sections.ts'
import { Challenges } from './challenges.tsx'
import { ContentMarkdown, hasText } from './content-text.tsx'
import { Cost, hasCost } from './cost.tsx'
import { Results } from './figures.tsx'
import { Ledger } from './ledger.tsx'
import type { SectionPart } from './sections.tsx'
import { hasTransferability, Transferability } from './transferability.tsx'
import type { ResourceLabels } from './types.ts'

/**
 * The sections of an experience, in the order of the form, so that experiences are comparable. Empty sections are left out. A part of the
 * form has a section drawn here, or one section for each of its long texts.
 */
export function useExperienceSections(content: Experience, labels: ResourceLabels): SectionPart[] {
  const { t } = useTranslation('published')
  const { labelOf } = useFieldLabels()
  const drawn: Partial<Record<PartName, SectionPart>> = {
    ledger: {
      id: 'ledger',
      title: t('section.ledger'),
      isThere: content.ledger.length > 0,
      body: <Ledger steps={content.ledger} labels={labels} />,
    },
    challenges: {
      id: 'challenges',
      title: t('section.challenges'),
      isThere: content.challenges.length > 0,
      body: <Challenges challenges={content.challenges} labels={labels} />,
    },
    results: {
      id: 'results',
      title: t('section.results'),
      isThere: content.results.length > 0,
      body: <Results content={content} />,
    },
    cost: { id: 'cost', title: t('section.cost'), isThere: hasCost(content), body: <Cost content={content} /> },
    transferability: {
      id: 'transferability',
      title: t('section.transferability'),
      isThere: hasTransferability(content.transferability),
      isPanel: true,
      body: <Transferability id="transferability" card={content.transferability} />,
    },
  }
  return experienceParts.flatMap(({ name, texts }): SectionPart[] => {
    const section = drawn[name]
    if (section) return [section]
    return texts.map((id) => {
      const text = textOfSection(content, id)
      return { id, title: labelOf(id), isThere: hasText(text), body: <ContentMarkdown text={text} /> }
    })
  })
}
