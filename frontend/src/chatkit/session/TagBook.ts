/** How tags stand in the text of the composer's field: each as a run between invisible marks; owned by the composer. */
import type { UserContent } from '../protocol/items'

export type Tag = Extract<UserContent, { type: 'input_tag' }>

export interface TagEntry {
  readonly tag: Tag
  /** What the page gave for drawing it; messages do not carry it. */
  readonly icon: string | null
  /** What is drawn as the tag: its name, with room for the icon. */
  readonly shown: string
  readonly label: string
}

/** A run of the field's value: of plain text, or one tag. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly entry: TagEntry | null
}

// Isolates keep a tag's own direction from its surroundings, and say where it begins and ends.
const OPEN = '\u2068'
const CLOSE = '\u2069'
/** Invisible operators are the digits of a tag's number: nobody types them, and no font draws them. */
const FIRST_DIGIT = 0x2061
const BASE = 4
const EDGE = '\u202f'
const SPACE = '\u00a0'
export const ICON_ROOM = SPACE.repeat(5)
/** Between the name and the edge of what is drawn. */
export const PADDING = EDGE
const LONGEST_LABEL = 60
/** Fits the narrowest field; a longer name is broken between its words. */
const ONE_LINE = 28

const RUN = /\u2068([\u2061-\u2064]+)\u202f([^\u2068\u2069]*)\u202f\u2069/g
const LEFT_OVER = /\u2068?[\u2061-\u2064]+\u202f?|\u2068\u202f|\u202f\u2069/g

/** The text itself holds which tag stands where, so that undo, cut and paste need no account of their own. */
export class TagBook {
  /** Tells its runs from those of other books, on the clipboard. */
  readonly id = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')
  private readonly entries: TagEntry[] = []

  /** The run that stands for a tag in the field's text. */
  run(tag: Tag, icon: string | null = null): string {
    const known = this.entries.findIndex((entry) => entry.icon === icon && isSame(entry.tag, tag))
    const number = known === -1 ? this.entries.push(entryOf(tag, icon)) - 1 : known
    return OPEN + digitsOf(number) + EDGE + (this.entries[number]?.shown ?? '') + EDGE + CLOSE
  }

  valueOf(content: readonly UserContent[]): string {
    return content.map((part) => (part.type === 'input_tag' ? this.run(part) : part.text)).join('')
  }

  /** What a value consists of, in order. A tag that has been edited is text again. */
  pieces(value: string): readonly Piece[] {
    if (!value.includes(OPEN)) return value ? [textPiece(value, 0, value.length)] : []
    const pieces: Piece[] = []
    let from = 0
    for (const match of value.matchAll(RUN)) {
      const entry = this.entries[numberOf(match[1] ?? '')]
      if (!entry || match[2] !== entry.shown) continue
      if (match.index > from) pieces.push(textPiece(value, from, match.index))
      from = match.index + match[0].length
      pieces.push({ start: match.index, end: from, text: match[0], entry })
    }
    if (from < value.length) pieces.push(textPiece(value, from, value.length))
    return pieces
  }

  tagsIn(value: string): readonly Piece[] {
    return this.pieces(value).filter((piece) => piece.entry)
  }

  content(value: string): UserContent[] {
    return this.pieces(value)
      .map((piece): UserContent => piece.entry?.tag ?? { type: 'input_text', text: wordsOf(piece.text) })
      .filter((part) => part.text !== '' || part.type === 'input_tag')
  }

  plain(value: string): string {
    return this.pieces(value)
      .map((piece) => piece.entry?.tag.text ?? wordsOf(piece.text))
      .join('')
  }
}

function textPiece(value: string, start: number, end: number): Piece {
  return { start, end, text: value.slice(start, end), entry: null }
}

function wordsOf(text: string): string {
  return text.replace(LEFT_OVER, '')
}

function entryOf(tag: Tag, icon: string | null): TagEntry {
  const label = labelOf(tag)
  return { tag, icon, label, shown: (icon ? ICON_ROOM : PADDING) + label + PADDING }
}

/** On one line where that can be, and never so long that it fills the field. */
function labelOf({ text }: Tag): string {
  const words = text.replace(/[\s\u2061-\u2064\u2068\u2069]+/g, ' ').trim()
  const letters = [...words]
  const label = letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : words
  return letters.length > ONE_LINE ? label : label.replaceAll(' ', SPACE)
}

function isSame(one: Tag, other: Tag): boolean {
  return one.id === other.id && JSON.stringify(one) === JSON.stringify(other)
}

function digitsOf(number: number): string {
  return [...number.toString(BASE)].map((digit) => String.fromCharCode(FIRST_DIGIT + Number(digit))).join('')
}

function numberOf(digits: string): number {
  const plain = [...digits].map((digit) => digit.charCodeAt(0) - FIRST_DIGIT).join('')
  return Number.parseInt(plain, BASE)
}
