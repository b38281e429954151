/**
 * A resource's page. All data comes by props, so that preview and review show what will be published. It renders the page's `h1`, text
 * and rail, and nothing around them.
 */
import type { PageStart } from '#app/features/media/documents/queries.server.ts'
import type { ResourceFile } from '#app/features/media/storage/resource-file.ts'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/use-language.ts'
import { ArchivedCopies } from './archived-copies.tsx'
import { ContentLanguage } from './content-text.tsx'
import { CourseBody } from './course-body.tsx'
import { DocumentBody } from './document-body.tsx'
import { EventBody } from './event-body.tsx'
import { ExchangeBody } from './exchange-body.tsx'
import { useExperienceSections } from './experience-sections.tsx'
import { FeaturedFigures } from './figures.tsx'
import { ResourceHead } from './head.tsx'
import { Rail } from './rail.tsx'
import { Contents, Sections } from './sections.tsx'
import { useAttachmentSections, useDescription } from './shared-sections.tsx'
import type { Publication, ResourceLabels, Transcript } from './types.ts'
import { VideoBody } from './video-body.tsx'

export type ResourceViewProps = {
  content: ResourceContent
  labels: ResourceLabels
  files: readonly ResourceFile[]
  publication: Publication
  transcripts?: readonly Transcript[]
  /** The beginnings of a document's pages. */
  pageStarts?: readonly PageStart[]
  /** Archived copies by the address of a dead page. */
  archivedCopies?: Readonly<Record<string, string>>
}

/**
 * `outcome`: what came out of an event, first of all. `panel`: how to register for an event or to answer an offer or a request, under its
 * facts. `follow`: how to follow the resource, in the rail.
 */
type Props = ResourceViewProps & { outcome?: React.ReactNode; panel?: React.ReactNode; follow?: React.ReactNode }

export function ResourceView(props: Props) {
  const language = useLanguage()
  const { languages } = props.publication
  const shown = languages.includes(language) ? language : (languages[0] ?? pickText(props.content.title, language)?.language)
  const View = props.content.kind === 'experience' ? ExperienceView : OtherView
  return (
    <ContentLanguage value={shown ?? language}>
      <ArchivedCopies value={props.archivedCopies ?? {}}>
        <div className="article-frame">
          <View {...props} />
        </div>
      </ArchivedCopies>
    </ContentLanguage>
  )
}

function ExperienceView({ content, labels, files, publication, transcripts = [], follow }: Props) {
  const experience = content as Extract<ResourceContent, { kind: 'experience' }>
  const sections = [...useExperienceSections(experience, labels), ...useAttachmentSections({ content, files, transcripts })]
  const parts = sections.filter(({ isThere }) => isThere)
  return (
    <article className="article kind-experience">
      <ResourceHead content={content} labels={labels} publication={publication} />
      <Contents parts={parts} />
      <div className="article-body">
        <FeaturedFigures content={experience} />
        <Sections parts={parts} />
      </div>
      <Rail content={content} labels={labels} publication={publication} follow={follow} />
    </article>
  )
}

function OtherView({ content, labels, files, publication, transcripts = [], pageStarts = [], outcome, panel, follow }: Props) {
  const sections = [...useDescription(content), ...useAttachmentSections({ content, files, transcripts })]
  return (
    <article className={`article kind-${content.kind}`}>
      <ResourceHead content={content} labels={labels} publication={publication} />
      <div className="article-body">
        {content.kind === 'video' && <VideoBody content={content} files={files} transcripts={transcripts} />}
        {content.kind === 'document' && <DocumentBody content={content} files={files} pageStarts={pageStarts} />}
        {content.kind === 'event' && (
          <EventBody content={content} labels={labels} place={publication.place} outcome={outcome} registration={panel} />
        )}
        {content.kind === 'exchange' && <ExchangeBody content={content} labels={labels} panel={panel} />}
        {content.kind === 'course' && <CourseBody content={content} labels={labels} slug={publication.place?.slug} />}
        <Sections parts={sections.filter(({ isThere }) => isThere)} />
      </div>
      <Rail content={content} labels={labels} publication={publication} follow={follow} />
    </article>
  )
}
