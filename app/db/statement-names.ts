/**
 * Decides which statements Postgres prepares once for each connection, instead of parsing and planning them at every execution: those
 * that are sent again and again with the same text. Text with values written into it would otherwise fill the memory of every connection.
 */

/** Executions before a statement is prepared. */
const minExecutions = 3
/** Prepared statements of one connection; a large plan takes some 200 kB of Postgres' memory. */
const maxNames = 100
/** Different texts that are counted; beyond them, counting begins again. */
const maxCounted = 1_000

/** The name of a statement by its text; undefined if it is not to be prepared. One text always has the same name. */
export function createStatementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>()
  const executions = new Map<string, number>()
  return (sql) => {
    const known = names.get(sql)
    if (known || names.size >= maxNames) return known
    const count = (executions.get(sql) ?? 0) + 1
    if (count < minExecutions) {
      if (executions.size >= maxCounted) executions.clear()
      executions.set(sql, count)
      return undefined
    }
    executions.delete(sql)
    const name = `page-${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
