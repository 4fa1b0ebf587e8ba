/** Who did what and when, by day, the newest first; each can be taken back where nothing newer depends on it. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { useEffect, useRef, useState } from 'react'
import { reason, request } from '../api/client'
import type { ActivityEntry } from '../api/contracts'
import { Failure } from '../layout/Failure'
import { useServices } from '../services'
import { text } from '../text'
import { clock, dueWords } from '../text/formats'
import { dayText } from '../todos/days'
import { capital } from '../todos/groups'
import styles from './ActivityPage.module.css'
import { sentenceOf } from './sentence'
import { useActivity } from './useActivity'

export default function ActivityPage() {
  const { activity, again, more } = useActivity()
  const { entries, state, failure } = activity
  if (state === 'failed' && entries.length === 0) {
    return <Failure title={text.activity.failed} hint={failure} retry={() => void again()} />
  }
  if (state === 'ready' && entries.length === 0) return <p className={styles.none}>{text.activity.none}</p>
  return (
    <section className={styles.page} aria-busy={state === 'loading'} aria-label={text.places.activity}>
      {byDay(entries).map(({ day, all }) => (
        <section key={day}>
          <h3 className={styles.day}>{capital(dueWords(day))}</h3>
          <ul className={styles.list}>
            {all.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {activity.after !== null && <More key={entries.length} more={more} failure={failure} />}
    </section>
  )
}

function Entry({ entry }: { entry: ActivityEntry }) {
  const { why, busy, undo } = useUndo(entry)
  return (
    <li className={styles.entry} data-undone={entry.undone_by !== null || undefined}>
      <div className={styles.words}>
        <p className={styles.what} dir="auto">
          {sentenceOf(entry)}
        </p>
        <p className={styles.who}>
          {text.activity.by(text.activity.actors[actorOf(entry)], clock(new Date(entry.at)))}
          {entry.undone_by !== null && ` · ${text.activity.undone}`}
        </p>
        {why !== null && (
          <p className={styles.why} role="alert">
            {why}
          </p>
        )}
      </div>
      {entry.can_undo && (
        <Button
          color="secondary"
          variant="ghost"
          size="sm"
          pill={false}
          disabled={busy}
          aria-label={text.activity.undoOf(sentenceOf(entry))}
          onClick={undo}
        >
          {text.undo.button}
        </Button>
      )}
    </li>
  )
}

/** The list itself follows by event; only a refusal needs words of its own. */
function useUndo({ id }: ActivityEntry) {
  const { toasts } = useServices()
  const [why, setWhy] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    setWhy(null)
    try {
      const entry = await request<ActivityEntry>('POST', `/api/activity/${id}/undo`)
      toasts.told(text.undo.undone(entry.data))
    } catch (error) {
      setWhy(reason(error))
    }
    setBusy(false)
  }
  return { why, busy, undo: () => void undo() }
}

/** Reads on when it comes into sight, and by a click where that did not work. */
function More({ more, failure }: { more: () => void; failure: string }) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(more)
  useEffect(() => {
    latest.current = more
  })
  useEffect(() => {
    if (!place.current || !('IntersectionObserver' in window)) return
    const seen = new IntersectionObserver(([last]) => last?.isIntersecting && latest.current())
    seen.observe(place.current)
    return () => seen.disconnect()
  }, [])
  return (
    <div ref={place} className={styles.more}>
      {failure !== '' && <p role="alert">{failure}</p>}
      <Button color="secondary" variant="ghost" size="sm" pill={false} onClick={more}>
        {text.activity.more}
      </Button>
    </div>
  )
}

function byDay(entries: readonly ActivityEntry[]) {
  const days = new Map<string, ActivityEntry[]>()
  for (const entry of entries) {
    const day = dayText(new Date(entry.at))
    const all = days.get(day)
    if (all) all.push(entry)
    else days.set(day, [entry])
  }
  return [...days].map(([day, all]) => ({ day, all }))
}

function actorOf({ actor }: ActivityEntry): keyof typeof text.activity.actors {
  return actor in text.activity.actors ? (actor as keyof typeof text.activity.actors) : 'app'
}
