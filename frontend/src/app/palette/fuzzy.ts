/** How well what was typed fits a label: its letters in order, best at the beginnings of words; used by the palette. */

const PLAIN = /\p{M}/gu
const AT_START = 12
const AT_WORD = 8
const IN_A_ROW = 9
const ANYWHERE = 1

/** The larger the better; null where it does not fit. */
export function closeness(typed: string, label: string): number | null {
  const wanted = [...folded(typed).replaceAll(/\s+/g, '')]
  const letters = [...folded(label)]
  let at = 0
  let score = 0
  let before = -2
  for (const letter of wanted) {
    const next = nextPlace(letters, letter, at, before)
    if (next < 0) return null
    score += worth(letters, next, before)
    before = next
    at = next + 1
  }
  return score - letters.length * 0.05
}

/** Right after the last one, else at the beginning of a word, else the next there is. */
function nextPlace(letters: readonly string[], letter: string, from: number, before: number): number {
  if (letters[before + 1] === letter && before + 1 >= from) return before + 1
  for (let place = from; place < letters.length; place += 1) {
    if (letters[place] === letter && startsWord(letters, place)) return place
  }
  return letters.indexOf(letter, from)
}

function worth(letters: readonly string[], place: number, before: number): number {
  if (place === 0) return AT_START
  if (place === before + 1) return IN_A_ROW
  return startsWord(letters, place) ? AT_WORD : ANYWHERE
}

function startsWord(letters: readonly string[], place: number): boolean {
  return place === 0 || !/[\p{L}\p{N}]/u.test(letters[place - 1] ?? ' ')
}

function folded(words: string): string {
  return words.normalize('NFD').replaceAll(PLAIN, '').toLowerCase()
}
