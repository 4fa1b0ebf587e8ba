/** The shortcut that opens quick add from anywhere: pressed rather than typed. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { type KeyboardEvent, useState } from 'react'
import { text } from '../../text'
import { useSettings } from '../useSettings'
import { Field } from './Field'
import styles from './ShortcutField.module.css'
import { pressedShortcut, shownShortcut } from './shortcut'

export function ShortcutField() {
  const words = text.settings.desktop
  const { settings, change } = useSettings()
  const [recording, setRecording] = useState(false)
  const keep = (hotkey: string) => {
    setRecording(false)
    void change({ hotkey })
  }
  const press = (event: KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setRecording(false)
    const shortcut = pressedShortcut(event.nativeEvent)
    if (shortcut) keep(shortcut)
  }
  const shown = settings.hotkey ? shownShortcut(settings.hotkey) : words.noShortcut
  return (
    <Field label={words.shortcut} hint={words.shortcutHint} name="hotkey" inline>
      {({ id, describedBy, locked }) => (
        <span className={styles.row}>
          <button
            type="button"
            id={id}
            className={styles.keys}
            disabled={locked}
            aria-describedby={describedBy}
            aria-pressed={recording}
            onClick={() => setRecording(true)}
            onBlur={() => setRecording(false)}
            onKeyDown={press}
          >
            {recording ? words.press : shown}
          </button>
          {settings.hotkey && !locked && (
            <Button color="secondary" variant="ghost" size="sm" pill={false} onClick={() => keep('')}>
              {words.clear}
            </Button>
          )}
        </span>
      )}
    </Field>
  )
}
