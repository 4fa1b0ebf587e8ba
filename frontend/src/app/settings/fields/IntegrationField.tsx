/** Whether the system's menus list the app and its links open here: the system has it, so it is asked and told directly. */
import { Switch } from '@openai/apps-sdk-ui/components/Switch'
import { useEffect, useState } from 'react'
import { reason } from '../../api/client'
import { text } from '../../text'
import { integrateDesktop } from '../settingsApi'
import { Field } from './Field'

export function IntegrationField({ enabled }: { enabled: boolean }) {
  const words = text.settings.desktop
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [problem, setProblem] = useState('')
  // What the system says counts, whoever changed it there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the wish ends with every answer
  useEffect(() => setWanted(null), [enabled])
  const change = (on: boolean) => {
    setWanted(on)
    setProblem('')
    integrateDesktop(on).catch((error: unknown) => {
      setWanted(null)
      setProblem(reason(error))
    })
  }
  return (
    <Field label={words.integration} hint={words.integrationHint} problem={problem} inline>
      {({ id, describedBy }) => (
        <Switch id={id} checked={wanted ?? enabled} aria-describedby={describedBy} onCheckedChange={change} />
      )}
    </Field>
  )
}
