export type Gauge = { name: string; help: string; value: number }

/** Gauges in Prometheus' text exposition format, version 0.0.4. */
export const toExposition = (gauges: readonly Gauge[]): string =>
  gauges.map(({ name, help, value }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`).join('')
