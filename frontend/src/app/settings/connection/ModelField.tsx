/** The model's name, with what the service says it has to choose from. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { useEffect, useId, useState } from 'react'
import { reason } from '../../api/client'
import { text } from '../../text'
import { TextField } from '../fields/TextField'
import { askModels, type ConnectionSettings } from '../settingsApi'
import { useSettings } from '../useSettings'
import styles from './Connection.module.css'
import type { DraftProps } from './ConnectionFields'
import { difference } from './connectionDraft'

export function ModelField({ draft, edit, secret }: DraftProps) {
  const words = text.settings.assistant
  const list = useId()
  const { models, problem, ask } = useModels(draft, secret)
  const change = (value: string) => edit({ openai_model: value.trim() })
  return (
    <>
      <TextField
        label={words.model}
        name="openai_model"
        value={draft.openai_model}
        keep={change}
        type={change}
        hint={models ? words.models(models.length) : undefined}
        problem={problem}
        input={{ dir: 'ltr', autoComplete: 'off', list }}
      />
      <datalist id={list}>
        {models?.map((model) => (
          <option key={model} value={model} />
        ))}
      </datalist>
      <div className={styles.row}>
        <Button color="secondary" variant="outline" size="sm" pill={false} onClick={ask}>
          {words.listModels}
        </Button>
      </div>
    </>
  )
}

function useModels(draft: ConnectionSettings, secret: string) {
  const { settings } = useSettings()
  const [models, setModels] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState('')
  const service = `${draft.provider} ${draft.openai_base_url}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was listed is about another service
  useEffect(() => {
    setModels(null)
    setProblem('')
  }, [service])
  const ask = () => {
    setProblem('')
    askModels(difference(draft, settings), secret).then(
      ({ data }) => setModels(data),
      (error: unknown) => setProblem(reason(error)),
    )
  }
  return { models, problem, ask }
}
