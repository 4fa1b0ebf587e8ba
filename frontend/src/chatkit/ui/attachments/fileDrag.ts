/** Follows files that are dragged over a document and gives those that are dropped; used by the drop area. */

export interface DragHandlers {
  /** Whether files may be dropped now. */
  accepts(): boolean
  onOver(over: boolean): void
  onDrop(files: File[], folders: string[]): void
}

/** While files are dragged, an event comes several times a second; some systems tell nothing when the drag ends. */
const SILENCE_MS = 1500

/** Returns what ends it. */
export function followFiles(document: Document, handlers: DragHandlers): () => void {
  // The innermost element under the pointer: entering one is told before leaving the other.
  let under: EventTarget | null = null
  // A picture of the chat itself counts as a file while it is dragged.
  let fromWithin = false
  const carriesFiles = ({ dataTransfer }: DragEvent) =>
    !fromWithin && (dataTransfer?.types.includes('Files') ?? false)
  let silence: ReturnType<typeof setTimeout> | undefined
  const over = (target: EventTarget | null) => {
    under = target
    clearTimeout(silence)
    if (target) silence = setTimeout(() => over(null), SILENCE_MS)
    handlers.onOver(target !== null && handlers.accepts())
  }

  const listeners = {
    dragstart: () => {
      fromWithin = true
      // No pointer moves during a drag; its end is not told where what was dragged has gone by then.
      const ended = () => {
        fromWithin = false
      }
      document.addEventListener('pointermove', ended, { once: true })
      document.addEventListener('dragend', ended, { once: true })
    },
    dragenter: (event) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      over(event.target)
    },
    dragover: (event) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      // Also where files are not welcome: the browser would open them in place of the chat.
      event.preventDefault()
      event.dataTransfer.dropEffect = handlers.accepts() ? 'copy' : 'none'
      over(event.target)
    },
    dragleave: (event) => {
      if (event.target === under) over(null)
    },
    drop: (event) => {
      if (!carriesFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      const { files, folders } = contentsOf(event.dataTransfer)
      over(null)
      if (handlers.accepts()) handlers.onDrop(files, folders)
    },
  } satisfies Record<string, (event: DragEvent) => void>

  const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][]
  for (const [type, listener] of entries) document.addEventListener(type, listener)
  return () => {
    clearTimeout(silence)
    for (const [type, listener] of entries) document.removeEventListener(type, listener)
  }
}

/** A folder looks like a file that can't be read; only its entry tells. */
function contentsOf(data: DataTransfer): { files: File[]; folders: string[] } {
  const files: File[] = []
  const folders: string[] = []
  for (const item of data.items) {
    const file = item.kind === 'file' ? item.getAsFile() : null
    if (!file) continue
    if (item.webkitGetAsEntry()?.isDirectory) folders.push(file.name)
    else files.push(file)
  }
  return { files, folders }
}
