/** Load of people who save and visitors who read, over HTTP without pause, with counts of the results. */
import { setTimeout as wait } from 'node:timers/promises'
import { type HttpPerson, signInByHttp } from '../fixtures/http-person.ts'

export type Counts = {
  requests: number
  acknowledged: number
  lost: number
  unavailable: number
  otherErrors: number
  cut: number
  sessionsLost: number
  /** The longest response time in milliseconds. */
  longest: number
}

const accounts = ['oficial.honduras@demo.caja', 'oficial.chile@demo.caja', 'oficial.uruguay@demo.caja', 'oficial.paraguay@demo.caja']

/** Signs everybody in once; their sessions must survive all faults. */
export const signInEverybody = (base: string): Promise<HttpPerson[]> =>
  Promise.all(accounts.map((email, index) => signInByHttp(base, email, `192.0.2.${index + 1}`)))

export class Load {
  readonly counts: Counts = {
    requests: 0,
    acknowledged: 0,
    lost: 0,
    unavailable: 0,
    otherErrors: 0,
    cut: 0,
    sessionsLost: 0,
    longest: 0,
  }
  /** Titles of drafts that the server has acknowledged, by id. */
  readonly saved = new Map<string, string>()
  readonly errors: string[] = []
  #going = true
  #loops: Promise<void>[]

  constructor(bases: () => string[], people: HttpPerson[], visitors = 4) {
    let turn = 0
    const next = () => {
      const all = bases()
      turn += 1
      return all[turn % all.length] ?? ''
    }
    this.#loops = [
      ...people.map((person) => this.#repeat(() => this.#save(person, next()))),
      ...Array.from({ length: visitors }, () => this.#repeat(() => this.#read(next()))),
    ]
  }

  async #repeat(work: () => Promise<void>) {
    while (this.#going) {
      await work()
      await wait(20)
    }
  }

  async #count(what: string, ask: () => Promise<Response>): Promise<Response | null> {
    const began = performance.now()
    this.counts.requests += 1
    try {
      const response = await ask()
      this.counts.longest = Math.max(this.counts.longest, performance.now() - began)
      if (response.status === 503) this.counts.unavailable += 1
      else if (response.status >= 500) {
        this.counts.otherErrors += 1
        this.errors.push(`${what}: ${response.status} ${(await response.clone().text()).slice(0, 200)}`)
      }
      return response
    } catch {
      this.counts.cut += 1
      await wait(50)
      return null
    }
  }

  async #save({ ask }: HttpPerson, base: string) {
    const title = `Prueba ${crypto.randomUUID()}`
    const body = new URLSearchParams({ kind: 'video', language: 'es', title })
    const response = await this.#count('save', () => ask(`${base}/es/espacio/nuevo`, { method: 'POST', body }))
    const text = (await response?.text().catch(() => '')) ?? ''
    const to = response?.headers.get('location') ?? ''
    const id = /[0-9a-f-]{36}/.exec(to)?.[0]
    if (response?.status === 302 && id) {
      this.counts.acknowledged += 1
      this.saved.set(id, title)
    } else if (response?.status === 401 || to.includes('/es/entrar')) this.counts.sessionsLost += 1
    else if (response && response.status < 500)
      this.errors.push(`save: ${response.status} ${to} ${/<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? ''} ${/refus.{0,200}/.exec(text)?.[0] ?? ''}`)
  }

  async #read(base: string) {
    const response = await this.#count('read', () => fetch(`${base}/es/buscar?q=${crypto.randomUUID().slice(0, 8)}`))
    await response?.arrayBuffer().catch(() => {
      this.counts.cut += 1
    })
  }

  async stop() {
    this.#going = false
    await Promise.all(this.#loops)
  }

  /** Checks that each acknowledged draft exists, and that everybody is still signed in. */
  async verify(titles: Set<string>, people: HttpPerson[], base: string) {
    this.counts.lost = [...this.saved.values()].filter((title) => !titles.has(title)).length
    for (const { ask } of people) if ((await ask(`${base}/es/espacio`)).status !== 200) this.counts.sessionsLost += 1
  }
}
