/** The camera and its recording as one state machine. */
import { useEffect, useRef, useState } from 'react'

type RecorderState =
  | { name: 'closed' }
  | { name: 'ready'; stream: MediaStream }
  | { name: 'recording'; stream: MediaStream; seconds: number }
  | { name: 'recorded'; recording: Blob; seconds: number }
  | { name: 'failed'; reason: 'denied' | 'missing' | 'unsupported' }

/** MP4 first: it contains its duration, and every browser plays it. */
const wished = ['video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/mp4', 'video/webm;codecs=vp9,opus', 'video/webm']

export function useRecorder() {
  const [state, setState] = useState<RecorderState>({ name: 'closed' })
  const recorder = useRef<MediaRecorder | null>(null)
  const camera = useRef<MediaStream | null>(null)
  const turnOff = () => {
    for (const track of camera.current?.getTracks() ?? []) track.stop()
    camera.current = null
  }
  useEffect(() => {
    return () => {
      for (const track of camera.current?.getTracks() ?? []) track.stop()
    }
  }, [])
  const isRecording = state.name === 'recording'
  useEffect(() => {
    if (!isRecording) return
    const clock = setInterval(() => setState((now) => (now.name === 'recording' ? { ...now, seconds: now.seconds + 1 } : now)), 1_000)
    return () => clearInterval(clock)
  }, [isRecording])

  const open = async () => {
    if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return setState({ name: 'failed', reason: 'unsupported' })
    turnOff()
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: { ideal: 1280 }, height: { ideal: 720 } } })
      camera.current = stream
      setState({ name: 'ready', stream })
    } catch (error) {
      const isDenied = error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
      setState({ name: 'failed', reason: isDenied ? 'denied' : 'missing' })
    }
  }

  const start = () => {
    const stream = camera.current
    if (!stream) return
    const mimeType = wished.find((type) => MediaRecorder.isTypeSupported(type))
    const made = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: 1_200_000 })
    const pieces: Blob[] = []
    const began = performance.now()
    made.addEventListener('dataavailable', ({ data }) => pieces.push(data))
    made.addEventListener('stop', () => {
      turnOff()
      setState({ name: 'recorded', recording: new Blob(pieces, { type: made.mimeType }), seconds: (performance.now() - began) / 1_000 })
    })
    made.start(1_000)
    recorder.current = made
    setState({ name: 'recording', stream, seconds: 0 })
  }

  const close = () => {
    turnOff()
    setState({ name: 'closed' })
  }

  return { state, open: () => void open(), start, stop: () => recorder.current?.stop(), close }
}
