/** The present branding, on the page and as a value, followed when it changes. */
import { useEffect, useState } from 'react'
import { request } from '../api/client'
import type { Branding } from '../api/contracts'
import { useServices } from '../services'

export function useBrand(first: Branding): Branding {
  const { feed, page } = useServices()
  const [branding, setBranding] = useState(first)
  useEffect(() => page.show(branding), [page, branding])
  useEffect(
    () =>
      feed.onEvent((event) => {
        if (event.type === 'branding.changed') void readAgain(page.reloadSheet()).then(setBranding)
      }),
    [feed, page],
  )
  return branding
}

async function readAgain(sheet: Promise<void>): Promise<Branding> {
  await sheet
  return request<Branding>('GET', '/api/branding')
}
