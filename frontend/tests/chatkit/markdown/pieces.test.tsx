import { act, cleanup } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { BlockStream } from '../../../src/chatkit/markdown/BlockStream'
import { type Groups, grouped, HEAVY } from '../../../src/chatkit/markdown/groups'
import { Markdown } from '../../../src/chatkit/markdown/Markdown'
import * as parsing from '../../../src/chatkit/markdown/parse'
import { draw } from '../support/draw'

afterEach(cleanup)

const PATIENT = 15_000

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, number) => `Paragraph ${number} of many, with **words** in it.\n\n`).join(
    '',
  )

test('a long text that is complete is taken in steps and ends in the same blocks', () => {
  const text = `See [it][1].\n\n${paragraphs(500)}[1]: https://example.com\n`
  const stream = new BlockStream()
  let steps = 0
  while (!stream.takeWhole(text, () => false)) steps++
  expect(steps).toBeGreaterThan(5)
  expect(stream.blocks).toEqual(new BlockStream().finish(text))
  expect(JSON.stringify(stream.blocks)).toContain('https://example.com')
})

test('groups are closed by what they weigh, and stay the same while the last one grows', () => {
  const stream = new BlockStream()
  const heavy = `${'Words that fill a paragraph. '.repeat(100)}\n\n`
  let groups: Groups = []
  for (let count = 1; count <= 20; count++) {
    const before = groups
    groups = grouped(stream.update(heavy.repeat(count)), before)
    for (const [index, group] of before.slice(0, -1).entries()) expect(groups[index]).toBe(group)
  }
  expect(groups.length).toBeGreaterThan(5)
  for (const { weight } of groups) expect(weight).toBeLessThan(HEAVY + heavy.length + 100)
})

test(
  'a long text is drawn whole, its end before the rest',
  async () => {
    const text = paragraphs(1000)
    const { container } = draw(<Markdown text={text} />)
    await vi.waitFor(() => expect(container.textContent).toContain('Paragraph 999'), PATIENT)
    expect(container.textContent).not.toContain('Paragraph 400 ')
    expect(container.querySelectorAll('[data-waiting]').length).toBeGreaterThan(0)
    await vi.waitFor(() => expect(container.querySelector('[data-waiting]')).toBeNull(), PATIENT)
    expect(container.querySelectorAll('p')).toHaveLength(1000)
  },
  2 * PATIENT,
)

test(
  'a text that grows is drawn as it grows, however long it is',
  () => {
    const { container, redraw } = draw(<Markdown text="Begun." streaming />)
    for (let count = 20; count <= 1000; count += 20) redraw(<Markdown text={paragraphs(count)} streaming />)
    expect(container.querySelectorAll('p')).toHaveLength(1000)
    expect(container.querySelector('[data-waiting]')).toBeNull()
  },
  2 * PATIENT,
)

test(
  'drawn again, a long text is not read again',
  async () => {
    const text = paragraphs(900)
    const first = draw(<Markdown text={text} />)
    await vi.waitFor(() => expect(first.container.textContent).toContain('Paragraph 899'), PATIENT)
    first.unmount()
    const parse = vi.spyOn(parsing, 'parseMarkdown')
    const { container } = draw(<Markdown text={text} />)
    expect(container.textContent).toContain('Paragraph 899')
    expect(parse).not.toHaveBeenCalled()
    await act(async () => undefined)
  },
  2 * PATIENT,
)
