import { expect, test } from 'vitest'
import { deepLink, followable, loadable } from '../../../src/chatkit/markdown/urls'

test.each(['https://example.com/a?b#c', 'http://example.com/', 'mailto:me@example.com'])(
  '%s may be followed',
  (address) => {
    expect(followable(address)).toBe(new URL(address).href)
  },
)

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  '/relative',
  '#here',
  '',
  'ftp://example.com',
  'blob:https://example.com/1',
])('%j may not be followed', (address) => {
  expect(followable(address)).toBeNull()
})

test('a deep link names what it asks for and carries its data', () => {
  expect(deepLink('chatkit-link://open?view=today&n=2')).toEqual({
    name: 'open',
    data: { view: 'today', n: '2' },
  })
  expect(deepLink('chatkit-link://settings/')).toEqual({ name: 'settings' })
  expect(deepLink('https://open')).toBeNull()
})

const PAGE = 'http://127.0.0.1:4000/chat'

test.each<[string, string[], boolean]>([
  ['/logo.png', [], true],
  ['http://127.0.0.1:4000/a.png', [], true],
  ['http://127.0.0.1:5000/a.png', [], false],
  ['data:image/png;base64,AA', [], true],
  ['data:text/html,<b>', [], false],
  ['blob:http://127.0.0.1:4000/1', [], true],
  ['https://cdn.example.com/a.png', [], false],
  ['https://cdn.example.com/a.png', ['example.com'], true],
  ['https://cdn.example.com/a.png', ['*.example.com'], true],
  ['https://badexample.com/a.png', ['example.com'], false],
  ['https://example.com.evil.net/a.png', ['example.com'], false],
  ['javascript:alert(1)', ['example.com'], false],
  ['https://x.net/a.png', [''], false],
])('an image at %s with %j allowed loads: %s', (address, domains, loads) => {
  expect(loadable(address, PAGE, domains) !== null).toBe(loads)
})
