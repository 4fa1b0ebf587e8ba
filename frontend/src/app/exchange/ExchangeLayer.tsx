/** The commands “Import” and “Export” and the dialogs they open, which are loaded then; drawn once by the window. */
import { Download, Upload } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useCommands } from '../commands/useCommands'
import { text } from '../text'

const ImportDialog = lazy(() => import('./ImportDialog'))
const ExportDialog = lazy(() => import('./ExportDialog'))

export function ExchangeLayer() {
  const [open, setOpen] = useState<'import' | 'export' | null>(null)
  const close = () => setOpen(null)
  useCommands([
    {
      id: 'import',
      label: text.exchange.importCommand,
      group: 'general',
      icon: Upload,
      run: () => setOpen('import'),
    },
    {
      id: 'export',
      label: text.exchange.exportCommand,
      group: 'general',
      icon: Download,
      run: () => setOpen('export'),
    },
  ])
  return (
    <Suspense fallback={null}>
      {open === 'import' && <ImportDialog close={close} />}
      {open === 'export' && <ExportDialog close={close} />}
    </Suspense>
  )
}
