import { expect, test } from 'vitest'
import {
  acceptedTypes,
  type Limits,
  sorted,
  typeOf,
} from '../../../../src/chatkit/session/attachments/limits'

function file(name: string, type = '', size = 1): File {
  const made = new File(['x'], name, { type })
  Object.defineProperty(made, 'size', { value: size })
  return made
}

const on = (limits: Partial<Limits>): Limits => ({ enabled: true, ...limits })
const refusals = (files: File[], limits: Partial<Limits>, room = 10) =>
  sorted(files, on(limits), room).refused
const MB = 1024 * 1024

test('without limits anything up to 100 MB is taken', () => {
  const { taken, refused } = sorted(
    [file('a.bin', '', 100 * MB), file('b.iso', '', 100 * MB + 1)],
    on({}),
    10,
  )
  expect(taken.map(({ name }) => name)).toEqual(['a.bin'])
  expect(refused).toEqual([{ name: 'b.iso', reason: 'size', size: 100 * MB + 1, limit: 100 * MB }])
})

test('types are accepted by themselves, by their kind, and by extension in any case', () => {
  const accept = { 'image/*': [], 'application/pdf': ['.pdf'], 'text/markdown': ['md'] }
  const files = [
    file('a.PNG', 'image/png'),
    file('scan', 'application/pdf'),
    file('Notes.MD'),
    file('paper.PDF', 'application/octet-stream'),
    file('run.exe', 'application/x-msdownload'),
    file('md'),
  ]
  const { taken, refused } = sorted(files, on({ accept }), 10)
  expect(taken.map(({ name }) => name)).toEqual(['a.PNG', 'scan', 'Notes.MD', 'paper.PDF'])
  expect(refused.map(({ name, reason }) => [name, reason])).toEqual([
    ['run.exe', 'type'],
    ['md', 'type'],
  ])
  expect(refused[0]).toMatchObject({ accepted: ['image', '.pdf', '.md'] })
})

test('an empty list of types accepts everything', () => {
  expect(refusals([file('a.exe', 'application/x-msdownload')], { accept: {} })).toEqual([])
})

test('a file without a type has that of the list by its extension, else the unknown one', () => {
  const limits = on({ accept: { 'text/markdown': ['.md'], 'image/*': ['.heic'] } })
  expect(typeOf(file('a.md'), limits)).toBe('text/markdown')
  expect(typeOf(file('a.heic'), limits)).toBe('application/octet-stream')
  expect(typeOf(file('a.md', 'text/plain'), limits)).toBe('text/plain')
})

test('the most exact pattern decides how large a file may be', () => {
  const maxSize = { '*': 10, 'image/*': 20, 'image/png': 30 }
  const limit = (name: string, type: string) => refusals([file(name, type, 999)], { maxSize })[0]
  expect(limit('a.png', 'image/png')).toMatchObject({ limit: 30 })
  expect(limit('a.gif', 'image/gif')).toMatchObject({ limit: 20 })
  expect(limit('a.txt', 'text/plain')).toMatchObject({ limit: 10 })
})

test('an empty pattern is the fallback; without one the rest keeps the usual limit', () => {
  expect(refusals([file('a.txt', 'text/plain', 11)], { maxSize: { '': 10 } })).toHaveLength(1)
  expect(refusals([file('a.txt', 'text/plain', 99 * MB)], { maxSize: { 'image/*': 10 } })).toEqual([])
})

test('what is exactly as large as allowed is taken', () => {
  expect(refusals([file('a', '', 10), file('b', '', 11)], { maxSize: 10 })).toMatchObject([{ name: 'b' }])
})

test('only as many as there is room for, the first ones; refused ones take no place', () => {
  const files = [
    file('a.txt', 'text/plain'),
    file('b.exe', 'x/y'),
    file('c.txt', 'text/plain'),
    file('d.txt', 'text/plain'),
  ]
  const { taken, refused } = sorted(files, on({ maxCount: 5, accept: { 'text/*': [] } }), 2)
  expect(taken.map(({ name }) => name)).toEqual(['a.txt', 'c.txt'])
  expect(refused).toMatchObject([
    { name: 'b.exe', reason: 'type' },
    { name: 'd.txt', reason: 'count', limit: 5 },
  ])
})

test('the file dialog is told types and extensions', () => {
  expect(acceptedTypes(on({ accept: { 'image/*': ['png', '.jpg'] } }))).toEqual(['image/*', '.png', '.jpg'])
  expect(acceptedTypes(on({}))).toBeUndefined()
})
