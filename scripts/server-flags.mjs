/** How the server's process is started: Node sizes its heap by the machine's memory, and this server needs little. */
export const serverFlags = ['--max-old-space-size=160', '--max-semi-space-size=8']
export const serverEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
}
