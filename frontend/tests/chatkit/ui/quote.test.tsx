import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { QuoteOffer } from '../../../src/chatkit/ui/quote/QuoteOffer'
import { QuoteShelf } from '../../../src/chatkit/ui/quote/QuoteShelf'
import { quoteText } from '../../../src/chatkit/ui/quote/quoteText'
import { draw } from '../support/draw'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  Range.prototype.getClientRects = () =>
    [{ left: 100, top: 200, bottom: 220, width: 50, height: 20 }] as unknown as DOMRectList
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(() => {
  cleanup()
  document.getSelection()?.removeAllRanges()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function drawAll() {
  return draw(
    <>
      <article className="ck-user">
        <p id="mine">My words</p>
      </article>
      <article className="ck-assistant">
        <p id="one">First block</p>
        <p id="two">Second block</p>
      </article>
      <article className="ck-assistant">
        <p id="next">Another answer</p>
      </article>
      <QuoteShelf />
      <QuoteOffer />
    </>,
  )
}

const textIn = (id: string) => document.getElementById(id)?.firstChild as Text

/** Selects as a reader does, and lets it come to rest. */
async function select(from: Node, start: number, to: Node, end: number): Promise<void> {
  document.getSelection()?.setBaseAndExtent(from, start, to, end)
  fireEvent(document, new Event('selectionchange'))
  await act(() => vi.advanceTimersByTimeAsync(250))
}

const offer = () => screen.queryByRole('button', { name: 'Quote' })

test('what is selected in an answer can be quoted, also over several blocks', async () => {
  const { session } = drawAll()
  await select(textIn('one'), 6, textIn('two'), 6)
  await userEvent.click(screen.getByRole('button', { name: 'Quote' }))
  expect(session.composer.store.get().quote?.replace(/\s+/g, ' ')).toMatch(/^block ?Second$/)
  expect(offer()).toBeNull()
  expect(document.getSelection()?.isCollapsed).toBe(true)
})

test('the quote is shown and can be taken off', async () => {
  const { session } = drawAll()
  act(() => quoteText(session, '  Said before \n'))
  expect(screen.getByLabelText('Quoted').textContent).toBe('Said before')
  await userEvent.click(screen.getByRole('button', { name: 'Remove the quote' }))
  expect(session.composer.store.get().quote).toBeNull()
})

test('one’s own words, and a selection that runs into another answer, are not offered', async () => {
  drawAll()
  await select(textIn('mine'), 0, textIn('mine'), 2)
  expect(offer()).toBeNull()
  await select(textIn('one'), 0, textIn('next'), 3)
  expect(offer()).toBeNull()
})

test('a triple click, which ends at the start of what follows, is still one answer', async () => {
  drawAll()
  await select(textIn('two'), 0, document.getElementById('next') as HTMLElement, 0)
  expect(offer()).not.toBeNull()
})

test('the offer goes with the selection, and comes only when the pointer is up', async () => {
  drawAll()
  fireEvent.pointerDown(document.body, { pointerType: 'mouse' })
  await select(textIn('one'), 0, textIn('one'), 5)
  expect(offer()).toBeNull()
  fireEvent.pointerUp(document.body)
  await act(() => vi.advanceTimersByTimeAsync(250))
  expect(offer()).not.toBeNull()
  document.getSelection()?.removeAllRanges()
  fireEvent(document, new Event('selectionchange'))
  expect(offer()).toBeNull()
})

test('Tab goes from the text to the offer, Escape does without it', async () => {
  drawAll()
  await select(textIn('one'), 0, textIn('one'), 5)
  fireEvent.keyDown(document.body, { key: 'Tab' })
  expect(document.activeElement).toBe(offer())
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(offer()).toBeNull()
})

test('above the selection, within the frame', async () => {
  drawAll()
  await select(textIn('one'), 0, textIn('one'), 5)
  expect(offer()?.style.transform).toBe('translate(125px, 194px)')
})
