/** Several lines from the clipboard as todos, without the marks of a list before them; used by the quick-add line. */

const BULLET = /^\s*(?:[-*+•‣–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?/

export const MOST_PASTED = 500

export function linesOf(pasted: string): readonly string[] {
  return pasted
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')
}
