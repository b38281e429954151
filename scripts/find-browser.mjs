/**
 * Finds a Chromium for the tests and returns its path. First its headless shell, which needs about two thirds of the time of the browser
 * with windows: an installed one, else Debian's; then any installed browser; last, Playwright's own download.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const shells = ['/usr/bin/chromium-headless-shell']
const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const firstOf = (paths) => paths.find((path) => path && existsSync(path))

export function findBrowser(print) {
  return (
    firstOf([process.env.CHROMIUM_PATH, ...shells]) ??
    installFromDebian(print) ??
    firstOf([...browsers, chromium.executablePath()]) ??
    download(print)
  )
}

/** Undefined where packages cannot be installed. */
function installFromDebian(print) {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  print('Installing a headless Chromium from Debian')
  spawnSync('apt-get', ['update'], { stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return firstOf(shells)
}

function download(print) {
  print("Downloading Playwright's Chromium")
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'inherit' })
  if (!existsSync(chromium.executablePath()))
    throw new Error('No Chromium was found or could be installed. Install one, or set CHROMIUM_PATH.')
  return chromium.executablePath()
}
