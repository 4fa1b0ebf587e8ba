/** Registers commands for as long as the component that calls it is there; always the latest it has been given. */
import { useLayoutEffect, useState } from 'react'
import { useServices } from '../services'
import type { Command } from './command'

export function useCommands(list: readonly Command[]): void {
  const { commands } = useServices()
  const [owner] = useState(() => Symbol('commands'))
  useLayoutEffect(() => commands.register(owner, list))
  useLayoutEffect(() => () => commands.remove(owner), [commands, owner])
}
