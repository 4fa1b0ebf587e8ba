/** Cuts a growing answer into pieces that are worth reading aloud; used by the live region. */

/** A piece ends with a sentence or a line; without either, with a word after this many characters. */
const LONGEST = 240
/** What is said at once is no longer than this: what is queued can't be taken back. */
const MOST = 600
const ENDS = /[.!?…:;](?=\s)|[。！？]|\n/g
const FENCE = /^ {0,3}(?:`{3,}|~{3,})\s*(\S*)/

/** How much of the text that has not been read yet makes a piece. */
export function pieceLength(unread: string, complete: boolean): number {
  if (complete && unread.length <= MOST) return unread.length
  const window = unread.slice(0, MOST)
  const last = [...window.matchAll(ENDS)].at(-1)
  if (last) return last.index + last[0].length
  if (unread.length <= LONGEST) return 0
  const space = window.lastIndexOf(' ')
  return space > 0 ? space : window.length
}

/** Reads one answer: gives what is new and worth hearing each time it is asked. */
export class Speech {
  private read = 0
  private rest = ''
  private inCode = false

  /** Where an answer stood already when the listening began. */
  skip(length: number): void {
    this.read = length
  }

  next(text: string, complete: boolean, wordForCode: string): string {
    const unread = text.slice(this.read)
    const length = pieceLength(unread, complete)
    this.read += length
    return spoken(this.withoutCode(unread.slice(0, length), complete, wordForCode))
  }

  /** Whether there is more to be said of this text. */
  hasMore(text: string): boolean {
    return this.read < text.length
  }

  /** Code read sign by sign is of no use: that there is some is said. */
  private withoutCode(piece: string, complete: boolean, wordForCode: string): string {
    const lines = (this.rest + piece).split('\n')
    this.rest = complete ? '' : (lines.pop() ?? '')
    const isOpenLine = !complete && !this.inCode && !FENCE.test(this.rest)
    const kept = lines.flatMap((line) => {
      const fence = FENCE.exec(line)
      if (fence) this.inCode = !this.inCode
      if (fence) return this.inCode ? [`${wordForCode}${fence[1] ? ` (${fence[1]})` : ''}.`] : []
      return this.inCode ? [] : [line]
    })
    if (isOpenLine) kept.push(this.rest)
    if (isOpenLine) this.rest = ''
    return kept.join('\n')
  }
}

/** The text without the marks of markdown. */
export function spoken(markdown: string): string {
  return markdown
    .replace(/^ {0,3}\|?[ :|-]+\|[ :|-]*$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/\|/g, ', ')
    .replace(/[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '')
}
