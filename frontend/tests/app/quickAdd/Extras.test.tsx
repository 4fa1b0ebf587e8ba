import { render, screen } from '@testing-library/react'
import { lazy } from 'react'
import { expect, it, vi } from 'vitest'
import { Extras } from '../../../src/app/quickAdd/Extras'

it('leaves out what cannot be loaded, and nothing else', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')))
  const Missing = lazy(load)
  render(
    <div>
      <p>the line</p>
      <Extras>
        <Missing />
      </Extras>
    </div>,
  )
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  await new Promise((done) => setTimeout(done, 20))
  expect(screen.getByText('the line')).toBeTruthy()
})
