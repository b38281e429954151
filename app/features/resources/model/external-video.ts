/** Parses addresses of videos on YouTube or Vimeo as people copy them, and builds the addresses that we use. */

export const videoSites = { youtube: 'YouTube', vimeo: 'Vimeo' } as const
/** `key` is needed for an unlisted Vimeo video. */
export type ExternalVideo = { provider: keyof typeof videoSites; id: string; key?: string }

/** The origins of video frames, for the Content-Security-Policy of pages that offer one. */
export const frameOrigins = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com'] as const

const youtubeHosts = [
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
]
const vimeoHosts = ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com']

/** Null for anything but the address of one video: channels, lists, other sites, and addresses that only look similar. */
export function parseExternalVideo(address: string): ExternalVideo | null {
  const text = address.trim()
  const whole = /^[a-z]+:/i.test(text) ? text : `https://${text}`
  const url = URL.canParse(whole) ? new URL(whole) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.port) return null
  const steps = url.pathname.split('/').filter(Boolean)
  if (url.hostname === 'youtu.be') return youtube(steps[0])
  if (youtubeHosts.includes(url.hostname)) {
    const [first, second] = steps
    if (first === 'watch' && !second) return youtube(url.searchParams.get('v'))
    return ['embed', 'shorts', 'live', 'v'].includes(first ?? '') ? youtube(second) : null
  }
  if (vimeoHosts.includes(url.hostname)) return vimeo(url.pathname, url.searchParams.get('h'))
  return null
}

const youtube = (id: string | null | undefined): ExternalVideo | null => (id && /^[\w-]{11}$/.test(id) ? { provider: 'youtube', id } : null)

/** `/76979871`, `/76979871/8272103f6e`, `/channels/staffpicks/76979871`, `/groups/name/videos/76979871`, `/showcase/1/video/76979871`, `/video/76979871`. */
const vimeoPath =
  /^\/(?:channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:showcase|album)\/\d+\/video\/|video\/|manage\/videos\/)?(\d{6,12})(?:\/([0-9a-f]{8,12}))?\/?$/

function vimeo(path: string, keyParameter: string | null): ExternalVideo | null {
  const [, id, inPath] = vimeoPath.exec(path) ?? []
  if (!id) return null
  const key = inPath ?? (keyParameter && /^[0-9a-f]{8,12}$/.test(keyParameter) ? keyParameter : undefined)
  return { provider: 'vimeo', id, ...(key ? { key } : {}) }
}

/** The video's page on its site, starting at `seconds`. */
export function pageOf({ provider, id, key }: ExternalVideo, seconds = 0): string {
  if (provider === 'youtube') return `https://www.youtube.com/watch?v=${id}${seconds > 0 ? `&t=${Math.floor(seconds)}s` : ''}`
  return `https://vimeo.com/${id}${key ? `/${key}` : ''}${seconds > 0 ? `#t=${Math.floor(seconds)}s` : ''}`
}

/** The address of the frame, with the sites' options for the least data: no cookies before playing (YouTube), no tracking (Vimeo). */
export const frameAddressOf = ({ provider, id, key }: ExternalVideo): string =>
  provider === 'youtube' ? `${frameOrigins[0]}/embed/${id}` : `${frameOrigins[1]}/video/${id}?dnt=1${key ? `&h=${key}` : ''}`
