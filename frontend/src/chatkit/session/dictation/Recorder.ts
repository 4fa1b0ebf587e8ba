/** One recording from the microphone: how loud it is, and its sound in the end; used by the dictation. */

/** What the library's servers take, best first. */
const FORMATS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg']
const SPEECH_BITS_PER_SECOND = 32_000
const PIECE_MS = 1000

export type MicrophoneProblem = 'refused' | 'noDevice' | 'deviceBusy' | 'unsupported'

export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError'

  constructor(readonly problem: MicrophoneProblem) {
    super(`The microphone can't be used: ${problem}`)
  }
}

/** Whether there is anything to record with; insecure pages have no microphone at all. */
export function canRecord(): boolean {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  return typeof MediaRecorder !== 'undefined' && typeof devices?.getUserMedia === 'function'
}

export class Recorder {
  /** Called when the sound ends by itself: the microphone was unplugged or taken away. */
  onLost: () => void = () => undefined
  private readonly pieces: Blob[] = []
  private readonly meter: Meter

  private constructor(
    private readonly stream: MediaStream,
    private readonly recorder: MediaRecorder,
  ) {
    this.meter = new Meter(stream)
    recorder.ondataavailable = ({ data }) => this.pieces.push(data)
    for (const track of stream.getTracks()) track.onended = () => this.onLost()
    recorder.start(PIECE_MS)
  }

  /** Asks for the microphone and records at once. */
  static async open(): Promise<Recorder> {
    const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format))
    if (!mimeType) throw new MicrophoneError('unsupported')
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => {
      throw new MicrophoneError(problemOf(error))
    })
    try {
      const options = { mimeType, audioBitsPerSecond: SPEECH_BITS_PER_SECOND }
      return new Recorder(stream, new MediaRecorder(stream, options))
    } catch (error) {
      release(stream)
      throw error instanceof DOMException ? new MicrophoneError('deviceBusy') : error
    }
  }

  /** From 0 to 1. */
  level(): number {
    return this.meter.level()
  }

  /** Ends the recording and gives its sound. */
  async stop(): Promise<Blob> {
    if (this.recorder.state !== 'inactive') {
      const ended = new Promise((resolve) => this.recorder.addEventListener('stop', resolve))
      this.recorder.stop()
      await ended
    }
    this.release()
    return new Blob(this.pieces, { type: this.recorder.mimeType })
  }

  /** Ends the recording; nothing is kept. */
  cancel(): void {
    if (this.recorder.state !== 'inactive') this.recorder.stop()
    this.release()
  }

  private release(): void {
    this.onLost = () => undefined
    release(this.stream)
    this.meter.close()
  }
}

class Meter {
  private readonly context = new AudioContext()
  private readonly analyser = this.context.createAnalyser()
  private readonly samples = new Uint8Array(this.analyser.fftSize)

  constructor(stream: MediaStream) {
    this.context.createMediaStreamSource(stream).connect(this.analyser)
  }

  /** The loudness by which speech fills the scale. */
  level(): number {
    this.analyser.getByteTimeDomainData(this.samples)
    const power = this.samples.reduce((sum, sample) => sum + ((sample - 128) / 128) ** 2, 0)
    return Math.min(1, Math.sqrt(power / this.samples.length) * 4)
  }

  close(): void {
    if (this.context.state !== 'closed') void this.context.close()
  }
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) {
    track.onended = null
    track.stop()
  }
}

const PROBLEMS: Record<string, MicrophoneProblem> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'noDevice',
  OverconstrainedError: 'noDevice',
  NotReadableError: 'deviceBusy',
  AbortError: 'deviceBusy',
}

function problemOf(error: unknown): MicrophoneProblem {
  return PROBLEMS[(error as { name?: string }).name ?? ''] ?? 'deviceBusy'
}
