/** Whether reminders are shown: off is the same pause that the tray offers, without an end. */
import { Switch } from '@openai/apps-sdk-ui/components/Switch'
import { useCallback, useEffect, useState } from 'react'
import { reason, request } from '../../api/client'
import { useServices } from '../../services'
import { text } from '../../text'
import { Field } from './Field'

interface Pause {
  readonly paused: boolean
}

const PATH = '/api/reminders/pause'

export function RemindersField() {
  const { paused, problem, set } = usePause()
  const words = text.settings.general
  return (
    <Field label={words.reminders} hint={words.remindersHint} problem={problem} inline>
      {({ id }) => (
        <Switch
          id={id}
          checked={paused === false}
          disabled={paused === null}
          onCheckedChange={(on) => void set(!on)}
        />
      )}
    </Field>
  )
}

function usePause() {
  const { feed } = useServices()
  const [paused, setPaused] = useState<boolean | null>(null)
  const [problem, setProblem] = useState('')
  const load = useCallback(() => {
    request<Pause>('GET', PATH).then(
      (pause) => setPaused(pause.paused),
      (error: unknown) => setProblem(reason(error)),
    )
  }, [])
  useEffect(load, [load])
  useEffect(
    () =>
      feed.onEvent(({ type }) => {
        if ((type as string) === 'reminders.changed') load()
      }),
    [feed, load],
  )
  const set = async (pause: boolean) => {
    setPaused(pause)
    setProblem('')
    try {
      await (pause ? request('PUT', PATH, {}) : request('DELETE', PATH))
    } catch (error) {
      setPaused(!pause)
      setProblem(reason(error))
    }
  }
  return { paused, problem, set }
}
