/**
 * `unit` beside the code; `integration` on real, embedded backends that its files share; `contract` on that or on the
 * Supabase project of the environment.
 */
import { defineConfig } from 'vitest/config'
import { patience } from './tests/fixtures/slowness.ts'

const limits = { hookTimeout: patience(20_000), expect: { poll: { timeout: patience(5_000) }, requireAssertions: true } }

// Each sign-in of the embedded Auth hashes a password that nobody uses: here as cheaply as bcrypt can.
const env = { LITE_AUTH_BCRYPT_COST: '4' }

export default defineConfig({
  test: {
    // What the libraries say about refused uploads and altered cookies is what the tests are about.
    // Style sheets have no address without a build.
    onConsoleLog: (log) =>
      !/^(An empty string \(""\) was passed to the href|Storage error:|Auth(Api|Unknown|RetryableFetch)Error:|@supabase\/ssr: chunked cookie)/.test(
        log,
      ),
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          testTimeout: patience(10_000),
          ...limits,
          include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'tests/relevance/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          env,
          globalSetup: './tests/fixtures/global-setup.ts',
          sequence: { groupOrder: 1 },
          // Two processes, each with a backend of its own that its files share; each test makes its own data.
          isolate: false,
          maxWorkers: 2,
          testTimeout: patience(20_000),
          ...limits,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          environment: 'node',
          env,
          sequence: { groupOrder: 2 },
          testTimeout: patience(20_000),
          ...limits,
        },
      },
    ],
  },
})
