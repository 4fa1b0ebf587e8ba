/** The shapes of parsed markdown; made by the parser, kept by the block stream, drawn by the views. */

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong' | 'emphasis' | 'delete'; children: readonly Inline[] }
  | { type: 'inlineCode'; value: string }
  | { type: 'break' }
  | { type: 'link'; url: string; children: readonly Inline[] }
  | { type: 'image'; url: string; alt: string }
  /** Markup that stands in the text; it is shown as the characters it is made of. */
  | { type: 'html'; value: string }
  | { type: 'citation'; number: number }

export type Align = 'left' | 'right' | 'center' | null
export type Row = readonly (readonly Inline[])[]

export interface ListItem {
  /** Null where the item is no task. */
  checked: boolean | null
  children: readonly Block[]
}

/** With `continues` a block goes on with what the one before it began: long ones are kept in pieces. */
export type Block =
  | { type: 'paragraph'; children: readonly Inline[]; continues?: true }
  /** The text of an item in a list without blank lines: a line, not a paragraph. */
  | { type: 'line'; children: readonly Inline[] }
  | { type: 'heading'; depth: number; children: readonly Inline[] }
  | { type: 'code'; lang: string | null; value: string }
  | { type: 'blockquote'; children: readonly Block[] }
  | { type: 'list'; start: number | null; items: readonly ListItem[]; continues?: true }
  | { type: 'table'; align: readonly Align[]; head: Row; groups: readonly (readonly Row[])[] }
  | { type: 'thematicBreak' }
  | { type: 'html'; value: string }
