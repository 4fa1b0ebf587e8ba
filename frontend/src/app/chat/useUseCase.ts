/** Which assistant the chat talks to; remembered, and never one that the app no longer has. */
import type { UseCase } from '../api/contracts'
import { useSession } from '../services'
import { useRemembered } from '../viewState'

const CHOSEN = 'chat.use_case'

export interface UseCaseChoice {
  readonly all: readonly UseCase[]
  readonly current: string
  readonly choose: (name: string) => void
}

export function useUseCase(): UseCaseChoice {
  const { boot, viewState } = useSession()
  const all = boot.use_cases
  const [chosen, choose] = useRemembered<string>(viewState, CHOSEN, '')
  const current = all.some(({ name }) => name === chosen) ? chosen : (all[0]?.name ?? '')
  return { all, current, choose }
}
