import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { Markdown } from '../../../src/chatkit/markdown/Markdown'
import { draw } from '../support/draw'

afterEach(cleanup)

const FOLLOWED = /^(https?:|mailto:)/

function assertSafe(container: HTMLElement): void {
  expect(
    container.querySelector('script, style, iframe, object, embed, form, svg[onload], [style*="url"]'),
  ).toBeNull()
  for (const element of container.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/)
  }
  for (const link of container.querySelectorAll('a')) {
    expect(link.getAttribute('href')).toMatch(FOLLOWED)
    expect(link.rel).toBe('noopener noreferrer')
    expect(link.target).toBe('_blank')
  }
  for (const image of container.querySelectorAll('img'))
    expect(new URL(image.src).origin).toBe(location.origin)
}

test('only references to characters that have a name are turned into them', () => {
  const { container } = draw(<Markdown text="&copy; &constructor; &toString; &hellip;" />)
  expect(container.textContent).toBe('© &constructor; &toString; …')
})

test('markup in an answer is shown as the characters it is made of', () => {
  const attack =
    '<img src=x onerror=alert(1)> <script>alert(1)</script>\n\n<iframe src="https://evil.example"></iframe>'
  const { container } = draw(<Markdown text={attack} />)
  assertSafe(container)
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  expect(container.textContent).toContain('<iframe src="https://evil.example"></iframe>')
})

test('links that lead nowhere good are text; images from elsewhere are their address', () => {
  const text =
    '[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://tracker.example/p.png) [d](https://ok.example)'
  const { container } = draw(<Markdown text={text} />)
  assertSafe(container)
  expect([...container.querySelectorAll('a')].map((link) => link.textContent)).toEqual([
    'c (https://tracker.example/p.png)',
    'd',
  ])
  expect(container.querySelector('img')).toBeNull()
})

test('whatever is written, and wherever it is cut, what is drawn is safe', () => {
  const pieces = fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=1>',
    '[x](javascript:1)',
    '![y](http://e.vil/z.png)',
    '[r][1]',
    '\n\n[1]: javascript:alert(1)\n',
    '`',
    '```\n',
    '<a href="javascript:1">',
    'https://e.vil/<b>',
    '&lt;script&gt;',
    '\n',
    '**',
    '|a|\n|-|\n',
    '<svg onload=1>',
    '[](data:text/html,1)',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (parts, streaming) => {
      const { container, unmount } = draw(<Markdown text={parts.join(' ')} streaming={streaming} />)
      assertSafe(container)
      unmount()
    }),
    { numRuns: 120 },
  )
})

test('a deep link asks the page, and nothing is followed', async () => {
  const { heard } = draw(<Markdown text="[Open today](chatkit-link://open?view=today)" />)
  await userEvent.click(screen.getByRole('button', { name: 'Open today' }))
  expect(heard).toEqual([{ type: 'deeplink', detail: { name: 'open', data: { view: 'today' } } }])
})

test('code is copied as it was written', async () => {
  const user = userEvent.setup()
  draw(<Markdown text={'```js\nlet a = "<b>"\n```'} />)
  await user.click(screen.getByRole('button', { name: 'Copy code' }))
  expect(await navigator.clipboard.readText()).toBe('let a = "<b>"')
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
})
