/** The API key: typed once, kept by the system, never shown again. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { useEffect, useState } from 'react'
import { reason } from '../../api/client'
import { text } from '../../text'
import { TextField } from '../fields/TextField'
import { askKey, forgetKey, type KeyState } from '../settingsApi'
import { useSettings } from '../useSettings'
import styles from './Connection.module.css'

interface KeyFieldProps {
  secret: string
  type: (secret: string) => void
  /** The draft is about the connection in use, so that a key kept is a key of it. */
  current: boolean
  /** Its address is given up with this draft. */
  lost: boolean
}

export function KeyField({ secret, type, current, lost }: KeyFieldProps) {
  const { settings, replace } = useSettings()
  const [problem, setProblem] = useState('')
  const words = text.settings.key
  const take = (asked: Promise<KeyState>) => {
    setProblem('')
    asked.then(
      (state) => replace((present) => present && { ...present, ...state }),
      (error: unknown) => setProblem(reason(error)),
    )
  }
  const unsaid = settings.api_key_set === null && settings.key_problem === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, whenever it has not been said
  useEffect(() => {
    if (unsaid) take(askKey())
  }, [unsaid])
  const kept = current && settings.api_key_set === true
  return (
    <>
      <TextField
        label={words.label}
        value={secret}
        keep={type}
        type={type}
        hint={hintOf(kept, lost, settings)}
        problem={problem}
        input={{ type: 'password', autoComplete: 'off', dir: 'ltr', placeholder: kept ? words.kept : '' }}
      />
      {kept && settings.key_place !== 'environment' && (
        <div className={styles.row}>
          <Button color="danger" variant="outline" size="sm" pill={false} onClick={() => take(forgetKey())}>
            {words.forget}
          </Button>
        </div>
      )}
      {current && settings.key_problem && (
        <div className={styles.note}>
          <p>{settings.key_problem}</p>
          <Button color="secondary" variant="outline" size="sm" pill={false} onClick={() => take(askKey())}>
            {text.failure.retry}
          </Button>
        </div>
      )}
    </>
  )
}

function hintOf(kept: boolean, lost: boolean, { key_place }: KeyState): string {
  const words = text.settings.key
  if (lost) return words.lost
  return kept && key_place ? words.places[key_place] : words.hint
}
