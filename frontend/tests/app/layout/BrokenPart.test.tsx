import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PartBoundary } from '../../../src/app/layout/PartBoundary'
import { ServicesContext } from '../../../src/app/services'
import { makeServices } from '../../../src/app/start'
import { FakeEventSource, hello } from '../fakeServer'
import { layOut } from '../layOut'

function Broken(): never {
  throw new Error('Failed to fetch dynamically imported module')
}

const reload = vi.fn()

function open() {
  layOut({ narrow: false })
  const services = makeServices()
  services.feed.open()
  FakeEventSource.last.send(hello)
  render(
    <ServicesContext value={services}>
      <PartBoundary>
        <Broken />
      </PartBoundary>
    </ServicesContext>,
  )
  return services.feed
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  FakeEventSource.install()
})

afterEach(() => {
  cleanup()
  reload.mockReset()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('says that a part broke, and loads again when asked', () => {
  open()
  expect(screen.getByRole('alert').textContent).toContain('This part stopped working')
  screen.getByRole('button', { name: 'Load again' }).click()
  expect(reload).toHaveBeenCalledOnce()
})

it('says that the app is away, and comes back with it', async () => {
  open()
  await act(async () => {
    FakeEventSource.last.onerror?.()
    await vi.advanceTimersByTimeAsync(2_000)
  })
  expect(screen.getByRole('alert').textContent).toContain('Reconnecting…')
  expect(reload).not.toHaveBeenCalled()
  await act(async () => FakeEventSource.last.send(hello))
  expect(reload).toHaveBeenCalledOnce()
})
