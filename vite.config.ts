import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // Lightning CSS alone knows @custom-media, by which styles/breakpoints.css names the widths of windows.
  css: { transformer: 'lightningcss', lightningcss: { drafts: { customMedia: true } } },
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, cssCodeSplit: true },
  environments: { ssr: { build: { rollupOptions: { input: './server/entry.ts' } } } },
  server: { watch: { ignored: ['**/.data/**'] } },
})
