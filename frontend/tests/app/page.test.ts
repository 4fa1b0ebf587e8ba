import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { FIRST_PAGE } from '../../src/app/todos/todoApi'

const page = readFileSync('index.html', 'utf8')

it('the page has neither inline script nor inline style, which its content policy refuses', () => {
  expect(page.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull()
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
})

it('the page preloads exactly the addresses that the window asks for first', () => {
  const preloaded = [...page.matchAll(/rel="preload"[^>]*href="([^"]+)"/g)].map((match) => match[1])
  expect(preloaded).toEqual(['/api/boot', FIRST_PAGE])
})

it('the page fetches nothing from another origin', () => {
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})
