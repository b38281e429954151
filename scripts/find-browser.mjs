/** Finds a Chromium for the tests: an installed one, else Debian's, else Playwright's own download. Returns its path. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export async function findBrowser(print) {
  const present = () => {
    for (const name of [
      process.env.CHROMIUM_PATH,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ]) {
      if (name && existsSync(name)) return name
    }
    return null
  }
  const { chromium } = await import('playwright')
  const downloaded = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null)
  const found = present() ?? downloaded()
  if (found) return found
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    print('Installing Chromium from Debian')
    spawnSync('apt-get', ['update'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (present()) return present()
  }
  print("Downloading Playwright's Chromium")
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'inherit' })
  const last = downloaded()
  if (!last) throw new Error('No Chromium was found or could be installed. Install one, or set CHROMIUM_PATH.')
  return last
}
