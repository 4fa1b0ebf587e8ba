/** The keyboard of the window, its palette and its sheet of keys; drawn once, over everything else. */
import { Command as CommandIcon, Keyboard as KeyboardIcon } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useServices } from '../services'
import { text } from '../text'
import { Keyboard } from './Keyboard'
import { useCommands } from './useCommands'

const Palette = lazy(() => import('../palette/Palette'))
const KeySheet = lazy(() => import('./KeySheet'))

export function CommandLayer() {
  const { commands } = useServices()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = () => setOpen(null)
  useEffect(() => new Keyboard(commands).listen(), [commands])
  useCommands([
    {
      id: 'palette',
      label: text.commands.palette,
      group: 'general',
      icon: CommandIcon,
      keys: ['Mod+K'],
      whileTyping: true,
      keysOnly: true,
      run: () => setOpen('palette'),
    },
    {
      id: 'keys',
      label: text.commands.keys,
      group: 'general',
      icon: KeyboardIcon,
      keys: ['?', 'F1'],
      run: () => setOpen('keys'),
    },
  ])
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette close={close} />}
      {open === 'keys' && <KeySheet close={close} />}
    </Suspense>
  )
}
