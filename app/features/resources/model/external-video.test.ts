import { expect, test } from 'vitest'
import { frameAddressOf, pageOf, parseExternalVideo } from './external-video.ts'

const id = 'dQw4w9WgXcQ'

test.each([
  `https://www.youtube.com/watch?v=${id}`,
  `http://youtube.com/watch?v=${id}&list=PL123&t=42s`,
  `https://m.youtube.com/watch?app=desktop&v=${id}`,
  `https://music.youtube.com/watch?v=${id}`,
  `https://youtu.be/${id}?si=abc&t=10`,
  `https://www.youtube.com/embed/${id}?rel=0`,
  `https://www.youtube-nocookie.com/embed/${id}`,
  `https://www.youtube.com/shorts/${id}`,
  `https://www.youtube.com/live/${id}?feature=share`,
  `https://www.youtube.com/v/${id}`,
  `youtube.com/watch?v=${id}`,
  `  youtu.be/${id} `,
])('%j is a video on YouTube', (address) => expect(parseExternalVideo(address)).toEqual({ provider: 'youtube', id }))

test.each([
  'https://vimeo.com/76979871',
  'http://www.vimeo.com/76979871/',
  'https://player.vimeo.com/video/76979871?title=0',
  'https://vimeo.com/channels/staffpicks/76979871',
  'https://vimeo.com/groups/short-films/videos/76979871',
  'https://vimeo.com/showcase/12345/video/76979871',
  'https://vimeo.com/album/12345/video/76979871',
  'https://vimeo.com/manage/videos/76979871',
  'vimeo.com/76979871#t=30s',
])('%j is a video on Vimeo', (address) => expect(parseExternalVideo(address)).toEqual({ provider: 'vimeo', id: '76979871' }))

test.each(['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?h=8272103f6e'])(
  '%j is an unlisted video and keeps its key',
  (address) => expect(parseExternalVideo(address)).toEqual({ provider: 'vimeo', id: '76979871', key: '8272103f6e' }),
)

test.each([
  '',
  'a video',
  'https://www.youtube.com/',
  'https://www.youtube.com/@cepal',
  'https://www.youtube.com/playlist?list=PL123',
  'https://www.youtube.com/watch?v=short',
  `https://www.youtube.com/watch?v=${id}x`,
  `https://www.youtube.com/watch/elsewhere?v=${id}`,
  `https://youtube.com.example.org/watch?v=${id}`,
  `https://example.org/https://www.youtube.com/watch?v=${id}`,
  `https://www.youtube.com@example.org/watch?v=${id}`,
  `https://someone@www.youtube.com/watch?v=${id}`,
  `https://www.youtube.com:8443/watch?v=${id}`,
  `javascript:alert('https://youtu.be/${id}')`,
  `ftp://youtu.be/${id}`,
  'https://vimeo.com/cepal',
  'https://vimeo.com/12',
  'https://vimeo.com/76979871/../../x',
  'https://vimeo.com/76979871?h="><script>',
  'https://dailymotion.com/video/x8abcde',
])('%j is refused, or loses its extra parameters', (address) => {
  const parsed = parseExternalVideo(address)
  if (address.includes('h="')) expect(parsed).toEqual({ provider: 'vimeo', id: '76979871' })
  else expect(parsed).toBeNull()
})

test('the page starts at the given second, and the frame requests the least data', () => {
  expect(pageOf({ provider: 'youtube', id })).toBe(`https://www.youtube.com/watch?v=${id}`)
  expect(pageOf({ provider: 'youtube', id }, 83.7)).toBe(`https://www.youtube.com/watch?v=${id}&t=83s`)
  expect(pageOf({ provider: 'vimeo', id: '76979871', key: '8272103f6e' }, 83)).toBe('https://vimeo.com/76979871/8272103f6e#t=83s')
  expect(frameAddressOf({ provider: 'youtube', id })).toBe(`https://www.youtube-nocookie.com/embed/${id}`)
  expect(frameAddressOf({ provider: 'vimeo', id: '76979871', key: '8272103f6e' })).toBe(
    'https://player.vimeo.com/video/76979871?dnt=1&h=8272103f6e',
  )
})

test('the page address of a video parses back to it', () => {
  for (const video of [
    { provider: 'youtube', id },
    { provider: 'vimeo', id: '76979871' },
    { provider: 'vimeo', id: '76979871', key: '8272103f6e' },
  ] as const)
    for (const address of [pageOf(video), pageOf(video, 83), frameAddressOf(video)]) expect(parseExternalVideo(address)).toEqual(video)
})
