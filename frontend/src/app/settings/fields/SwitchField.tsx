/** A setting that is on or off. */
import { Switch } from '@openai/apps-sdk-ui/components/Switch'
import type { Changes } from '../settingsApi'
import { useSettings } from '../useSettings'
import { Field } from './Field'

type SwitchName = 'close_to_tray' | 'autostart' | 'notifications' | 'store_responses'

interface SwitchFieldProps {
  label: string
  hint?: string
  name: SwitchName
  /** Where this computer can't do it: `hint` says why. */
  disabled?: boolean
}

export function SwitchField({ label, hint, name, disabled = false }: SwitchFieldProps) {
  const { settings, change } = useSettings()
  return (
    <Field label={label} hint={hint} name={name} inline>
      {({ id, locked }) => (
        <Switch
          id={id}
          checked={settings[name]}
          disabled={locked || disabled}
          onCheckedChange={(on) => void change({ [name]: on } as Changes)}
        />
      )}
    </Field>
  )
}
