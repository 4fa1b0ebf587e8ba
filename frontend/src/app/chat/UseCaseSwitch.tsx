/** The chat's title; where there are several assistants, the place to change between them. */
import { ChevronDown } from 'lucide-react'
import { text } from '../text'
import styles from './UseCaseSwitch.module.css'
import type { UseCaseChoice } from './useUseCase'

export function UseCaseSwitch({ all, current, choose }: UseCaseChoice) {
  if (all.length < 2) return <h2 className={styles.title}>{text.chat.title}</h2>
  return (
    <h2 className={styles.title}>
      <span className={styles.switch}>
        <select
          aria-label={text.chat.useCase}
          value={current}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {all.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden="true" />
      </span>
    </h2>
  )
}
