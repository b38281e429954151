import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { patience, slowness } from './tests/fixtures/slowness.ts'

const port = Number(process.env.E2E_PORT ?? 3987)
const url = `http://127.0.0.1:${port}`
// Read again in each worker, which must find the folder of the process that started the server.
process.env.E2E_IMAP_PORT = String(port + 10_000)
process.env.E2E_DATA_DIR ??= path.join(tmpdir(), `caja-e2e-${process.ppid}`)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: patience(90_000),
  expect: { timeout: patience(10_000) },
  // Files run side by side, tests of one file in order.
  // Where the machine is slow, two journeys at once only slow each other.
  workers: slowness > 5 ? 1 : 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: url,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
      ],
    },
    // What is on the page can be looked at in a trace without pictures of it, which cost every journey a tenth of its time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
  },
  webServer: {
    command: 'node --no-warnings server/start.ts',
    url: `${url}/readyz`,
    timeout: patience(240_000),
    gracefulShutdown: { signal: 'SIGTERM', timeout: patience(10_000) },
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_PORT: String(port + 51_000),
      CAJA_DATA_DIR: process.env.E2E_DATA_DIR,
      LOG_LEVEL: 'error',
      // The journey of the mailbox answers there.
      IMAP_URL: `imap://caja%40caja.test:secreto@127.0.0.1:${port + 10_000}`,
      // Each sign-in of the embedded Auth hashes a password that nobody uses: here as cheaply as bcrypt can.
      LITE_AUTH_BCRYPT_COST: '4',
      // Each account signs in from a network address of its own: see signIn in tests/e2e/helpers.ts.
      TRUST_PROXY: '1',
    },
  },
})
