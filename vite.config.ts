import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, cssCodeSplit: true },
  environments: { ssr: { build: { rollupOptions: { input: './server/entry.ts' } } } },
  server: { watch: { ignored: ['**/.data/**'] } },
})
