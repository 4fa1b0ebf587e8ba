/** Cuts a growing text into pieces that are worth reading aloud; used by the live region. */

/** A piece ends with a sentence, a line, or a pause after this many characters. */
const LONGEST = 240

/** How much of the text that has not been read yet makes a piece. */
export function pieceLength(unread: string, complete: boolean): number {
  if (complete) return unread.length
  const ends = [...unread.matchAll(/[.!?…:。！？](?=\s)|\n/g)]
  const last = ends.at(-1)
  if (last) return last.index + last[0].length
  return unread.length > LONGEST ? Math.max(unread.lastIndexOf(' '), LONGEST) : 0
}

/** The text without the marks of markdown. */
export function spoken(markdown: string): string {
  return markdown
    .replace(/```[^\n]*\n?/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_~`|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
