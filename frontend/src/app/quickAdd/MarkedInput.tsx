/** A text field whose understood parts are shaded. A copy of its text lies behind it, scrolls along, and makes it
 * as high as its words need; they are one line all the same, which is only broken to be read. */
import { type RefObject, type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react'
import styles from './MarkedInput.module.css'
import type { Span } from './understood'

interface MarkedInputProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  field: RefObject<HTMLTextAreaElement | null>
  value: string
  spans: readonly Span[]
}

export function MarkedInput({ field, value, spans, ...rest }: MarkedInputProps) {
  const copy = useRef<HTMLDivElement>(null)
  const follow = () => {
    if (copy.current && field.current) copy.current.scrollTop = field.current.scrollTop
  }
  useLayoutEffect(follow)
  return (
    <div className={styles.place}>
      <div ref={copy} className={styles.copy} dir="auto" aria-hidden>
        {parts(value, spans).map(({ start, words, marked }) =>
          marked ? (
            <mark key={start} className={styles.mark}>
              {words}
            </mark>
          ) : (
            <span key={start}>{words}</span>
          ),
        )}
      </div>
      <textarea
        {...rest}
        ref={field}
        rows={1}
        className={styles.input}
        value={value}
        dir="auto"
        autoComplete="off"
        onScroll={follow}
        onSelect={follow}
      />
    </div>
  )
}

interface Part {
  readonly start: number
  readonly words: string
  readonly marked: boolean
}

function parts(value: string, spans: readonly Span[]): readonly Part[] {
  const found: Part[] = []
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start > at) found.push({ start: at, words: value.slice(at, start), marked: false })
    found.push({ start, words: value.slice(start, end), marked: true })
    at = end
  }
  return [...found, { start: at, words: value.slice(at), marked: false }]
}
