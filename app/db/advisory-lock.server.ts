import { withConnection } from './pool.server.ts'

/** Runs `work` under an advisory lock by name: other processes on this database wait. */
export const withAdvisoryLock = <Result>(connectionString: string, name: string, work: () => Promise<Result>): Promise<Result> =>
  withConnection({ connectionString }, async (client) => {
    await client.query('set statement_timeout = 0; set lock_timeout = 0')
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`caja ${name}`])
    return work()
  })
