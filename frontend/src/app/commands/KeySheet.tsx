/** The sheet of all keys that do something now, by group; opened with “?”, loaded then. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { X } from 'lucide-react'
import { Fragment, useState } from 'react'
import { Dialog } from '../layout/Dialog'
import { useServices } from '../services'
import { text } from '../text'
import { COMMAND_GROUPS, type Command, isEnabled } from './command'
import styles from './KeySheet.module.css'
import { capsOf } from './keys'

const isTold = (command: Command) =>
  command.keys !== undefined && command.isTold !== false && isEnabled(command)

export default function KeySheet({ close }: { close: () => void }) {
  const { commands } = useServices()
  const [told] = useState(() => commands.all().filter(isTold))
  return (
    <Dialog label={text.keys.title} close={close} className={styles.sheet}>
      <header className={styles.head}>
        <h2 className={styles.title}>{text.keys.title}</h2>
        <Button
          color="secondary"
          variant="ghost"
          size="sm"
          uniform
          pill={false}
          aria-label={text.keys.close}
          onClick={close}
        >
          <X size={18} strokeWidth={1.5} />
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.groups} tabIndex={0} aria-label={text.keys.title}>
        {COMMAND_GROUPS.map((group) => (
          <Group
            key={group}
            title={text.commands.groups[group]}
            commands={told.filter((each) => each.group === group)}
          />
        ))}
      </section>
    </Dialog>
  )
}

function Group({ title, commands }: { title: string; commands: readonly Command[] }) {
  if (commands.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.list}>
        {commands.map(({ id, label, keys = [] }) => (
          <div key={id} className={styles.row}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.keys}>
              {keys.map((each, index) => (
                <Fragment key={each}>
                  {index > 0 && <span className={styles.word}>{text.keys.or}</span>}
                  <Keys keys={each} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Keys as they look on the keyboard. */
export function Keys({ keys }: { keys: string }) {
  return capsOf(keys).map((caps, index) => (
    <Fragment key={caps.join('+')}>
      {index > 0 && <span className={styles.word}>{text.keys.afterwards}</span>}
      <span className={styles.stroke} dir="ltr">
        {caps.map((cap) => (
          <kbd key={cap} className={styles.cap}>
            {cap}
          </kbd>
        ))}
      </span>
    </Fragment>
  ))
}
