/** How long conversations are kept; asks before a shorter time deletes any. */
import { useState } from 'react'
import { reason } from '../../api/client'
import { Question } from '../../layout/Question'
import { text } from '../../text'
import { months } from '../../text/formats'
import { askOlder } from '../settingsApi'
import { useSettings } from '../useSettings'
import { ChoiceField } from './ChoiceField'

const MONTHS: readonly number[] = [1, 3, 6, 12, 24]

interface Shortening {
  readonly months: number
  readonly count: number
}

export function KeepField() {
  const words = text.settings.data
  const { settings, change } = useSettings()
  const [asked, setAsked] = useState<Shortening | null>(null)
  const [problem, setProblem] = useState('')
  const keep = (wanted: number) => void change({ history_months: wanted })
  const choose = async (wanted: number) => {
    setProblem('')
    try {
      const { conversations: count } = await askOlder(wanted)
      if (count > 0) setAsked({ months: wanted, count })
      else keep(wanted)
    } catch (error) {
      setProblem(reason(error))
    }
  }
  return (
    <>
      <ChoiceField
        label={words.keep}
        hint={words.keepHint}
        name="history_months"
        value={String(settings.history_months)}
        options={options(settings.history_months)}
        problem={problem}
        choose={(value) => void choose(Number(value))}
      />
      {asked && (
        <Question
          question={words.older(asked.count)}
          confirm={text.placeMenu.confirm}
          act={() => keep(asked.months)}
          close={() => setAsked(null)}
        />
      )}
    </>
  )
}

/** Whole numbers come first in an object whatever their order: 0 is the longest, and stays on top. */
function options(kept: number): Record<string, string> {
  const all = new Set([...MONTHS, kept])
  all.delete(0)
  const named = Object.fromEntries([...all].map((count) => [String(count), months(count)]))
  return { 0: text.settings.data.forEver, ...named }
}
