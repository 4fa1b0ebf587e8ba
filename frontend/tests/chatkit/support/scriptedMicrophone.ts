/** Plays a microphone and the browser's recorder, which jsdom does not have. */
import { vi } from 'vitest'

class Track {
  stopped = false
  onended: (() => void) | null = null
  stop = () => {
    this.stopped = true
  }
}

class Recorder extends EventTarget {
  static isTypeSupported = (type: string) => type === 'audio/webm;codecs=opus'
  state: 'inactive' | 'recording' = 'inactive'
  readonly mimeType = 'audio/webm;codecs=opus'
  ondataavailable: ((event: { data: Blob }) => void) | null = null

  start(): void {
    this.state = 'recording'
  }

  stop(): void {
    this.state = 'inactive'
    queueMicrotask(() => {
      this.ondataavailable?.({ data: new Blob(['sound']) })
      this.dispatchEvent(new Event('stop'))
    })
  }
}

class Context {
  static closed = 0
  readonly state = 'running'
  createAnalyser = () => ({
    fftSize: 4,
    getByteTimeDomainData: (samples: Uint8Array) => samples.set([128, 192, 64, 128]),
  })
  createMediaStreamSource = () => ({ connect: () => undefined })
  close = async () => void Context.closed++
}

export interface PlayedMicrophone {
  tracks: Track[]
  /** How many meters were closed. */
  closed(): number
  /** What asking for the microphone answers, instead of giving it. */
  refuse(name: string): void
  /** Asking waits until the answer is given. */
  hold(): () => void
}

export function playMicrophone(): PlayedMicrophone {
  const tracks: Track[] = []
  let refusal: string | null = null
  let held: Promise<void> = Promise.resolve()
  Context.closed = 0
  const getUserMedia = async () => {
    await held
    if (refusal) throw new DOMException('', refusal)
    const track = new Track()
    tracks.push(track)
    return { getTracks: () => [track] }
  }
  vi.stubGlobal('MediaRecorder', Recorder)
  vi.stubGlobal('AudioContext', Context)
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia }, configurable: true })
  return {
    tracks,
    closed: () => Context.closed,
    refuse: (name) => {
      refusal = name
    },
    hold: () => {
      let release: () => void = () => undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      return release
    },
  }
}
