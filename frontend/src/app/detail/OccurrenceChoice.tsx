/** Whether changes of a recurring todo are meant for all that follow or for this one alone. */
import { text } from '../text'
import pane from './DetailPane.module.css'
import styles from './OccurrenceChoice.module.css'

interface OccurrenceChoiceProps {
  chosen: 'all' | 'one'
  choose: (occurrence: 'all' | 'one') => void
}

export function OccurrenceChoice({ chosen, choose }: OccurrenceChoiceProps) {
  const names = { all: text.detail.all, one: text.detail.thisOne }
  return (
    <fieldset className={styles.occurrence}>
      <legend className={pane.label}>{text.detail.change}</legend>
      {(['all', 'one'] as const).map((each) => (
        <label key={each} className={styles.radio}>
          <input type="radio" name="occurrence" checked={chosen === each} onChange={() => choose(each)} />
          {names[each]}
        </label>
      ))}
    </fieldset>
  )
}
