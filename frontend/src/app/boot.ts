/** Asks the server for everything the window needs to know at its start, in one request. */
import { request } from './api/client'
import type { Boot } from './api/contracts'

export const askBoot = (): Promise<Boot> => request<Boot>('GET', '/api/boot')
