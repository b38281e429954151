/** Every primitive in every state, to look at and to test. In English only: it is a tool, not a page of the site. */

import { levelIn, rampFor } from '#app/lib/ramp.ts'
import workspaceCss from '#app/styles/bundles/workspace.css?url'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Chip, ChipList } from '#app/ui/chip.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionPanel } from '#app/ui/definition-panel.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Eyebrow } from '#app/ui/eyebrow.tsx'
import { Field } from '#app/ui/field.tsx'
import { FieldsetCard } from '#app/ui/fieldset-card.tsx'
import { Figures } from '#app/ui/figures.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Icon, iconNames } from '#app/ui/icon.tsx'
import { KindLabel } from '#app/ui/kind-label.tsx'
import { LanguageLabel } from '#app/ui/language-label.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Logo } from '#app/ui/logo.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { TabsNav } from '#app/ui/tabs-nav.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextInput } from '#app/ui/text-input.tsx'
import { TileMap } from '#app/ui/tile-map.tsx'
import { Timeline } from '#app/ui/timeline.tsx'

export const links = () => [{ rel: 'stylesheet', href: workspaceCss }]
export const meta = () => [{ title: 'User interface · Caja' }]

const kinds = ['experience', 'video', 'document', 'event', 'exchange', 'course'] as const
const states = ['draft', 'submitted', 'in_review', 'needs_changes', 'published', 'archived'] as const
const countries = [
  { value: 'CRI', label: 'Costa Rica' },
  { value: 'DOM', label: 'Dominican Republic' },
  { value: 'URY', label: 'Uruguay' },
]
const tiles = [
  { key: 'BRB', label: 'BRB', title: 'Barbados: 1 experience', count: 1, x: 9, y: 5 },
  { key: 'BRA', label: 'BRA', title: 'Brazil: no experiences yet', count: 0, x: 5, y: 7 },
  { key: 'COL', label: 'COL', title: 'Colombia: 4 experiences', count: 4, x: 4, y: 6 },
  { key: 'DOM', label: 'DOM', title: 'Dominican Republic: 7 experiences', count: 7, x: 6, y: 2 },
  { key: 'MEX', label: 'MEX', title: 'Mexico: 3 experiences', count: 3, x: 1, y: 1 },
].map((tile) => ({ ...tile, countText: String(tile.count), level: levelIn(rampFor(7), tile.count), href: `#${tile.key}` }))

export default function UiGallery() {
  return (
    <main id="main" className="wrap page workspace">
      <PageHeader
        eyebrow="On this machine only"
        title="User interface"
        lead="Every primitive of the site in every state. They take text by props and fetch nothing."
      />
      <Identity />
      <Actions />
      <Labels />
      <Notices />
      <Forms />
      <ListEditing />
      <Navigation />
      <Numbers />
      <Tables />
      <Cards />
      <Ledger />
      <Transferability />
      <CoverageMap />
      <Overlays />
    </main>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="band" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
      </div>
      {children}
    </section>
  )
}

function Identity() {
  return (
    <Section id="identity" title="Mark and icons">
      <p className="logo">
        <Logo />
        Caja
      </p>
      <ul className="chip-list">
        {iconNames.map((name) => (
          <li key={name}>
            <Chip>
              <Icon name={name} /> {name}
            </Chip>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Actions() {
  return (
    <Section id="actions" title="Buttons and links">
      <div className="button-row">
        <Button>Publish</Button>
        <Button variant="secondary">Save draft</Button>
        <Button variant="danger">Archive</Button>
        <Button variant="quiet">Cancel</Button>
        <Button variant="quiet-danger">Remove step 2</Button>
        <Button disabled>Publish</Button>
        <Button variant="secondary">
          <Icon name="plus" /> Add a step
        </Button>
        <LinkButton href="#actions">Start an experience</LinkButton>
        <LinkButton href="#actions" variant="secondary">
          <Icon name="download" /> Download (PDF, 1.2 MB)
        </LinkButton>
      </div>
    </Section>
  )
}

function Labels() {
  return (
    <Section id="labels" title="Labels">
      <Eyebrow>Experience · Dominican Republic · 2001–2025</Eyebrow>
      {kinds.map((kind) => (
        <KindLabel key={kind} kind={kind}>
          {`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`}
        </KindLabel>
      ))}
      <p>
        {states.map((state) => (
          <span key={state}>
            <StateBadge state={state}>{state.replace('_', ' ')}</StateBadge>{' '}
          </span>
        ))}
      </p>
      <p>
        <LanguageLabel>In Spanish</LanguageLabel>
      </p>
      <ChipList
        label="Challenges"
        chips={[
          { key: 'a', label: 'Proof of identity', href: '#labels' },
          { key: 'b', label: 'Continuity of funding', href: '#labels' },
          { key: 'c', label: 'Not a link' },
        ]}
      />
      <p className="freshness">
        <span className="fresh">Confirmed in March 2026</span> by the institution in charge
      </p>
      <p className="freshness">
        <span className="stale">Not confirmed since 2023</span> what it says may have changed
      </p>
    </Section>
  )
}

function Notices() {
  return (
    <Section id="notices" title="Notices">
      <Notice tone="info" title="Before you begin">
        <p>An experience takes about an hour. Every field is saved as you write.</p>
      </Notice>
      <Notice tone="success">
        <p>Your experience has been submitted. An editor will read it within ten days.</p>
      </Notice>
      <Notice tone="warning" title="Somebody else saved this part">
        <p>Compare both versions below before you save again.</p>
      </Notice>
      <Notice tone="error">
        <p>
          The line broke while the file was being sent. <a href="#notices">Send it again</a>; nothing else was lost.
        </p>
      </Notice>
      <EmptyState title="No experiences yet" headingLevel={3} action={<a href="#notices">Look at its neighbours</a>}>
        Nobody in Saint Lucia has shared an experience so far.
      </EmptyState>
    </Section>
  )
}

function Forms() {
  return (
    <Section id="forms" title="Forms">
      <ErrorSummary
        title="Two things to mend"
        errors={[
          { field: 'gallery-year', text: 'Year: write a year, such as 2019' },
          { field: 'gallery-language', text: 'Language: choose one' },
        ]}
      />
      <form className="form" method="get">
        <Field id="gallery-title" label="Title" hint="What was learned, in one sentence.">
          {(control) => <TextInput name="title" {...control} />}
        </Field>
        <Field id="gallery-year" label="Year" error="Write a year, such as 2019">
          {(control) => <TextInput name="year" width="short" inputMode="numeric" defaultValue="twenty" {...control} />}
        </Field>
        <Field id="gallery-code" label="Code" hint="The six digits in the mail.">
          {(control) => <TextInput name="code" width="code" inputMode="numeric" defaultValue="402913" {...control} />}
        </Field>
        <Field id="gallery-note" label="Note" optional="(optional)">
          {(control) => <TextArea name="note" {...control} />}
        </Field>
        <Field id="gallery-country" label="Country">
          {(control) => <Select name="country" options={countries} placeholder="Choose…" {...control} />}
        </Field>
        <Field id="gallery-fixed" label="Address" hint="It cannot be changed after publication.">
          {(control) => <TextInput name="fixed" defaultValue="del-articulo-63-al-primer-pago" readOnly {...control} />}
        </Field>
        <Field id="gallery-file" label="File" hint="PDF, at most 50 MB.">
          {(control) => <FileInput name="file" accept={['.pdf']} {...control} />}
        </Field>
        <RadioGroup
          id="gallery-kind"
          name="kind"
          legend="What do you want to share?"
          defaultValue="experience"
          options={[
            { value: 'experience', label: 'Experience', hint: 'What was done, what changed and what it cost.' },
            { value: 'video', label: 'Video', hint: 'A short message, with captions.' },
          ]}
        />
        <RadioGroup
          id="gallery-language"
          name="language"
          legend="Language"
          error="Choose one"
          options={[
            { value: 'es', label: 'Español', lang: 'es' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div>
          <Checkbox name="consent" label="The institution agrees that this is published" hint="Who agreed and when is recorded." />
          <Checkbox name="topic" label="Care systems" trailing={<span className="count">14</span>} defaultChecked />
        </div>
        <Button type="submit">Continue</Button>
      </form>
    </Section>
  )
}

function ListEditing() {
  return (
    <Section id="lists" title="Parts, list editor and saving">
      <div className="editor">
        <nav className="outline" aria-label="Parts">
          <ol>
            <li className="outline-complete">
              <a href="#lists">Basics</a>
              <span className="outline-state">Complete</span>
            </li>
            <li className="outline-incomplete">
              <a href="#lists" aria-current="page">
                What changed
              </a>
              <span className="outline-state">2 things missing</span>
            </li>
            <li className="outline-incomplete">
              <a href="#lists">Results</a>
              <span className="outline-state">1 thing missing</span>
            </li>
          </ol>
        </nav>
        <div className="editor-main">
          <div className="list-editor">
            <FieldsetCard
              legend="Step 1"
              tools={
                <>
                  <Button variant="quiet" disabled>
                    Move step 1 up
                  </Button>
                  <Button variant="quiet">Move step 1 down</Button>
                  <Button variant="quiet-danger">Remove step 1</Button>
                </>
              }
            >
              <Field id="gallery-step-date" label="Date">
                {(control) => <TextInput name="date" width="short" defaultValue="2001" {...control} />}
              </Field>
              <Field id="gallery-step-before" label="Before">
                {(control) => <TextArea name="before" rows={2} defaultValue="No defined right" {...control} />}
              </Field>
            </FieldsetCard>
            <Button variant="secondary">
              <Icon name="plus" /> Add a step
            </Button>
          </div>
          <div className="save-bar">
            <Button>Save and go on</Button>
            <output className="save-state">Saved 10:42</output>
          </div>
          <ul className="plain-list">
            <li className="comment">
              <p className="small">
                <strong>Reviewer</strong> · 3 March 2026
              </p>
              <p>Who decided this? The law names two ministries.</p>
            </li>
          </ul>
          <div className="translation-row">
            <div className="translation-source" lang="es">
              Un registro social con cobertura nacional.
            </div>
            <Field id="gallery-translation" label="Preconditions, in English">
              {(control) => <TextArea name="translation" {...control} />}
            </Field>
          </div>
        </div>
      </div>
    </Section>
  )
}

function Navigation() {
  return (
    <Section id="navigation" title="Finding one’s way">
      <Breadcrumbs
        label="You are here"
        items={[{ label: 'Topics', href: '#navigation' }, { label: 'Social protection', href: '#navigation' }, { label: 'Care systems' }]}
      />
      <TabsNav
        label="Kinds"
        tabs={[
          { label: 'All', href: '#all', isCurrent: true, count: 31 },
          { label: 'Experiences', href: '#experiences', count: 14 },
          { label: 'Videos', href: '#videos', count: 9 },
        ]}
      />
      <Disclosure summary="How this was chosen">
        <p>By its topic, then by its country.</p>
      </Disclosure>
      <Disclosure summary="What is open from the start" isOpen>
        <p>Its text is in sight.</p>
      </Disclosure>
      <Pagination
        label="Pages"
        previous={{ label: 'Previous', href: '#1' }}
        next={{ label: 'Next', href: '#3' }}
        pages={[
          { number: 1, href: '#1' },
          { number: 2, href: '#2', isCurrent: true },
          { number: 3, href: '#3' },
          { number: 9, href: '#9' },
        ]}
      />
    </Section>
  )
}

function Numbers() {
  return (
    <Section id="numbers" title="Numbers">
      <Figures
        label="Three figures"
        figures={[
          {
            value: '59,703',
            unit: 'pensions',
            label: 'granted by the programme',
            asOf: 'December 2024',
            source: <a href="#numbers">Annual report</a>,
          },
          { value: '60', unit: '%', label: 'of the public minimum wage', asOf: 'March 2025' },
          { value: '18', unit: 'years', label: 'between the law and the first payment' },
        ]}
      />
      <Meter total={4} done={2} partial={1}>
        2 of 4 actions done, 1 begun
      </Meter>
    </Section>
  )
}

function Tables() {
  return (
    <Section id="tables" title="Tables">
      <DataTable
        caption="Coverage and cost"
        columns={[
          { key: 'year', label: 'Year' },
          { key: 'people', label: 'People', isNumeric: true },
          { key: 'share', label: 'Share of GDP', isNumeric: true },
          { key: 'source', label: 'Source' },
        ]}
        rows={[
          { key: '2020', header: '2020', cells: ['2,118', '0.01 %', 'Annual report 2020'] },
          { key: '2024', header: '2024', cells: ['59,703', '0.21 %', 'Annual report 2024'] },
        ]}
      />
    </Section>
  )
}

function Cards() {
  return (
    <Section id="cards" title="Cards">
      <div className="cards">
        {kinds.map((kind) => (
          <Card
            key={kind}
            kind={kind}
            kindLabel={kind === 'video' ? 'Video · 3:42' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`}
            title="From article 63 to the first payment: eighteen years of solidarity pensions"
            href={`#${kind}`}
            summary="How a rule of 2001 came to be paid in 2019, and what had to be built in between."
            meta={['Dominican Republic', 'Pensions', <LanguageLabel key="language">In Spanish</LanguageLabel>]}
          />
        ))}
      </div>
    </Section>
  )
}

function Ledger() {
  return (
    <Section id="ledger" title="The ledger">
      <Timeline
        labels={{ before: 'Before', after: 'After', resistance: 'Resistance', workaround: 'How it was met' }}
        steps={[
          {
            id: 'step-1',
            when: '2001',
            dateTime: '2001',
            kinds: ['Law'],
            children: <p>Decided by Congress.</p>,
            before: 'No defined right.',
            after: 'A right without a way to pay it.',
          },
          {
            id: 'step-2',
            when: 'August 2019',
            dateTime: '2019-08',
            kinds: ['Register', 'Budget'],
            before: 'No list of who is poor.',
            after: 'A single register identifies people; a first budget line pays them.',
            resistance: 'Doubts about who certifies poverty.',
            workaround: 'A committee of several institutions with a protocol.',
          },
        ]}
      />
    </Section>
  )
}

function Transferability() {
  return (
    <Section id="panel" title="The transferability card">
      <DefinitionPanel
        id="transferability"
        title="Would it work in another country?"
        items={[
          { term: 'It takes', description: 'A social register of national coverage and the legal mandate to use it.' },
          { term: 'Minimum institution', description: 'A unit that selects and one that pays.' },
          { term: 'Do not copy it if', description: 'there is no budget secured for several years.', isWarning: true },
        ]}
      />
    </Section>
  )
}

function CoverageMap() {
  return (
    <Section id="map" title="The tile map">
      <TileMap
        label="Experiences by country"
        tiles={tiles}
        legend={[
          { level: 0, label: 'none' },
          { level: 1, label: '1' },
          { level: 2, label: '2–3' },
          { level: 3, label: '4–6' },
          { level: 4, label: '7 or more' },
        ]}
      />
    </Section>
  )
}

function Overlays() {
  return (
    <Section id="dialogs" title="Dialog">
      <Dialog
        id="gallery-dialog"
        title="Remove step 2?"
        closeLabel="Close"
        isOpen
        actions={
          <>
            <Button variant="danger">Remove it</Button>
            <Button variant="quiet">Keep it</Button>
          </>
        }
      >
        <p>What was written in it stays in the history of the draft.</p>
      </Dialog>
    </Section>
  )
}
