/** Speaking instead of typing: records, has the server make text of it, and hands that over; owned by its button. */
import type { ApiClient } from '../../api/ApiClient'
import { ApiError, asApiError } from '../../api/ApiError'
import { Store } from '../Store'
import { MicrophoneError, type MicrophoneProblem, Recorder } from './Recorder'

/** Why the recording ended though nobody stopped it. */
export type EarlyEnd = 'limit' | 'hidden' | 'deviceLost'

export type DictationNote =
  | { kind: MicrophoneProblem | EarlyEnd | 'empty' | 'tooShort' | 'notOffered' }
  /** The recording is kept and can be sent again. */
  | { kind: 'failed'; error: ApiError }

export interface DictationState {
  readonly phase: 'idle' | 'asking' | 'recording' | 'transcribing'
  readonly startedAt: number
  readonly note: DictationNote | null
  /** How the last dictation ended; null before the first and while one runs. */
  readonly ended: 'inserted' | 'cancelled' | null
}

export interface DictationTarget {
  api: ApiClient
  insert(text: string): void
  fail(error: unknown): void
}

export const LIMIT_MINUTES = 5
const SHORTEST_MS = 400
const IDLE: DictationState = { phase: 'idle', startedAt: 0, note: null, ended: null }

export class Dictation {
  readonly store = new Store<DictationState>(IDLE)
  private recorder: Recorder | null = null
  private kept: Blob | null = null
  /** Given up: what still arrives for it is dropped. */
  private run = new AbortController()
  private limit: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly target: DictationTarget) {}

  async start(): Promise<void> {
    if (this.store.get().phase !== 'idle') return
    const { signal } = this.begin('asking')
    try {
      const recorder = await Recorder.open()
      if (signal.aborted) recorder.cancel()
      else this.record(recorder)
    } catch (error) {
      this.target.fail(error)
      if (!signal.aborted) this.end({ kind: error instanceof MicrophoneError ? error.problem : 'deviceBusy' })
    }
  }

  /** Ends the recording and turns it into text. */
  async stop(early: EarlyEnd | null = null): Promise<void> {
    const { recorder } = this
    if (!recorder) return
    this.unwatch()
    this.recorder = null
    const { signal } = this.run
    const length = Date.now() - this.store.get().startedAt
    this.store.update((state) => ({ ...state, phase: 'transcribing' }))
    const sound = await recorder.stop()
    if (signal.aborted) return
    if (length < SHORTEST_MS || sound.size === 0) this.end({ kind: 'tooShort' })
    else await this.transcribe(sound, early)
  }

  /** Sends a recording again that could not be turned into text. */
  async retry(): Promise<void> {
    if (!this.kept || this.store.get().phase !== 'idle') return
    this.begin('transcribing')
    await this.transcribe(this.kept, null)
  }

  cancel(): void {
    if (this.store.get().phase === 'idle') return
    this.drop()
    this.store.set({ ...IDLE, ended: 'cancelled' })
  }

  dismiss(): void {
    this.kept = null
    this.store.update((state) => ({ ...state, note: null }))
  }

  /** How loud it is right now, from 0 to 1. */
  level(): number {
    return this.recorder?.level() ?? 0
  }

  /** Leaves the microphone and forgets what was recorded. */
  close(): void {
    this.drop()
    this.store.set(IDLE)
  }

  private begin(phase: 'asking' | 'transcribing'): AbortController {
    this.run = new AbortController()
    this.store.set({ ...IDLE, phase })
    return this.run
  }

  private record(recorder: Recorder): void {
    this.recorder = recorder
    this.kept = null
    recorder.onLost = () => void this.stop('deviceLost')
    this.limit = setTimeout(() => void this.stop('limit'), LIMIT_MINUTES * 60_000)
    document.addEventListener('visibilitychange', this.onHidden)
    this.store.set({ ...IDLE, phase: 'recording', startedAt: Date.now() })
    this.onHidden()
  }

  /** Nobody should be recorded without seeing it. */
  private readonly onHidden = () => {
    if (document.hidden) void this.stop('hidden')
  }

  private async transcribe(sound: Blob, early: EarlyEnd | null): Promise<void> {
    const { signal } = this.run
    this.kept = sound
    try {
      const text = await this.textOf(sound, signal)
      if (signal.aborted) return
      this.kept = null
      if (text) this.target.insert(text)
      this.end(noteOn(text, early), text ? 'inserted' : null)
    } catch (error) {
      if (signal.aborted) return
      this.failed(asApiError(error, signal))
    }
  }

  private async textOf(sound: Blob, signal: AbortSignal): Promise<string> {
    const params = { audio_base64: await base64(sound), mime_type: sound.type }
    const answer = await this.target.api.request({ type: 'input.transcribe', params }, signal)
    const { text } = (answer ?? {}) as { text?: unknown }
    if (typeof text !== 'string') throw new ApiError('unexpected_answer')
    return text.trim()
  }

  private failed(error: ApiError): void {
    this.target.fail(error)
    if (error.status !== 501) {
      this.end({ kind: 'failed', error })
      return
    }
    this.kept = null
    this.end({ kind: 'notOffered' })
  }

  private end(note: DictationNote | null, ended: 'inserted' | null = null): void {
    this.store.set({ ...IDLE, note, ended })
  }

  private drop(): void {
    this.run.abort()
    this.unwatch()
    this.recorder?.cancel()
    this.recorder = null
    this.kept = null
  }

  private unwatch(): void {
    clearTimeout(this.limit)
    document.removeEventListener('visibilitychange', this.onHidden)
  }
}

function noteOn(text: string, early: EarlyEnd | null): DictationNote | null {
  if (!text) return { kind: 'empty' }
  return early ? { kind: early } : null
}

function base64(sound: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(sound)
  })
}
