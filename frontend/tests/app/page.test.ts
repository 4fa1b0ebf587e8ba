import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { makeServices } from '../../src/app/start'
import { FakeServer } from './fakeServer'
import { layOut } from './layOut'

const page = readFileSync('index.html', 'utf8')

it('the page has neither inline script nor inline style, which its content policy refuses', () => {
  expect(page.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull()
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
})

it('the page preloads exactly the addresses that the window asks for first', () => {
  const preloaded = [...page.matchAll(/rel="preload"[^>]*href="([^"]+)"/g)].map((match) => match[1])
  layOut({ narrow: false })
  const server = new FakeServer()
  void makeServices().todos.load()
  expect(preloaded).toEqual(['/api/boot', ...server.asked('GET')])
  vi.unstubAllGlobals()
})

it('the page fetches nothing from another origin', () => {
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
})
