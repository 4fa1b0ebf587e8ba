/** The place to search: a box, filters, and what is found while somebody types; todos first, then conversations. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { SEARCH_BOX_ID } from '../commands/focusing'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import { FilterBar } from './FilterBar'
import { FoundList } from './FoundList'
import styles from './SearchPage.module.css'
import { useFound } from './useFound'

/** As the server has it. */
const LONGEST = 200
const REMEMBERED_MS = 300

export default function SearchPage() {
  const [typed, setTyped] = useQuery()
  const { found, again, more } = useFound(typed)
  const page = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const first = page.current?.querySelector<HTMLElement>('[data-found]')
    if (event.key === 'ArrowDown' && first) first.focus()
    else if (event.key === 'Enter' && first) first.click()
    else if (event.key === 'Escape' && typed !== '') setTyped('')
    else return
    event.preventDefault()
  }
  const change = (query: string) => {
    setTyped(query.slice(0, LONGEST))
    box.current?.focus()
  }
  return (
    <div ref={page} className={styles.page}>
      <search className={styles.head}>
        <div className={styles.line}>
          <Search className={styles.glass} size={18} strokeWidth={1.5} aria-hidden />
          <input
            ref={box}
            id={SEARCH_BOX_ID}
            className={styles.input}
            type="search"
            aria-label={text.search.label}
            placeholder={text.search.placeholder}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            dir="auto"
            maxLength={LONGEST}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={press}
          />
          {typed !== '' && (
            <Button
              color="secondary"
              variant="ghost"
              size="xs"
              uniform
              pill={false}
              aria-label={text.search.clear}
              onClick={() => change('')}
            >
              <X size={16} strokeWidth={1.5} />
            </Button>
          )}
        </div>
        <FilterBar query={typed} change={change} />
      </search>
      <FoundList
        typed={typed.trim()}
        found={found}
        again={again}
        more={more}
        back={() => box.current?.focus()}
      />
    </div>
  )
}

/** What is typed, remembered as part of the place; a search begun elsewhere takes its turn. */
function useQuery(): [string, (query: string) => void] {
  const { place, go } = useNavigation()
  const kept = place.query ?? ''
  const [typed, setTyped] = useState(kept)
  const [seen, setSeen] = useState(kept)
  if (seen !== kept) {
    setSeen(kept)
    setTyped(kept)
  }
  useEffect(() => {
    if (typed === kept) return
    const keeping = window.setTimeout(() => {
      setSeen(typed)
      go({ kind: 'search', query: typed })
    }, REMEMBERED_MS)
    return () => clearTimeout(keeping)
  }, [typed, kept, go])
  return [typed, setTyped]
}
