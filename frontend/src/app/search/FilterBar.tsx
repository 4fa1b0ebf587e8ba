/** The filters of the search as buttons that write and take away their words; with the lists and labels there are. */
import { useSyncExternalStore } from 'react'
import type { Named } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import styles from './SearchPage.module.css'
import { FILTERS, has, toggled, withName } from './terms'

interface FilterBarProps {
  query: string
  change: (query: string) => void
}

export function FilterBar({ query, change }: FilterBarProps) {
  const { summary } = useServices()
  const names = useSyncExternalStore(summary.subscribe, summary.snapshot)
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.unseen}>{text.search.filters}</legend>
      {FILTERS.map((filter) => (
        <button
          key={filter.term}
          type="button"
          className={styles.filter}
          aria-pressed={has(query, filter.term)}
          title={text.search.writes(filter.term)}
          onClick={() => change(toggled(query, filter))}
        >
          {text.search.filterNames[filter.term]}
        </button>
      ))}
      <Names
        label={text.search.inList}
        all={names?.lists ?? []}
        choose={(name) => change(withName(query, '#', name))}
      />
      <Names
        label={text.search.withLabel}
        all={names?.labels ?? []}
        choose={(name) => change(withName(query, '@', name))}
      />
    </fieldset>
  )
}

interface NamesProps {
  label: string
  all: readonly Named[]
  choose: (name: string) => void
}

function Names({ label, all, choose }: NamesProps) {
  if (all.length === 0) return null
  return (
    <select
      className={styles.filter}
      aria-label={label}
      value=""
      onChange={(event) => event.target.value !== '' && choose(event.target.value)}
    >
      <option value="">{label}</option>
      {all.map(({ id, name }) => (
        <option key={id} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}
