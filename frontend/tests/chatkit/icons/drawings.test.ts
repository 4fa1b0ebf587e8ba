import { expect, test } from 'vitest'
import { packIcons } from '../../../build/packIcons'
import { drawingOf } from '../../../src/chatkit/icons/drawings'

test('the packed drawings are those of the installed lucide', async () => {
  await expect(await packIcons()).toMatchFileSnapshot('../../../src/chatkit/icons/drawings.txt')
}, 30_000)

test('a drawing is found by its present and by its older name', () => {
  expect(drawingOf('rocket')?.length).toBeGreaterThan(2)
  expect(drawingOf('alarm-check')).toEqual(drawingOf('alarm-clock-check'))
  expect(drawingOf('no-such-icon')).toBeUndefined()
  expect(drawingOf('__proto__')).toBeUndefined()
})
