/** The buttons at the foot of a card: its main action and the way out of it. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { useContext } from 'react'
import type { ActionConfig } from '../protocol/widgets'
import { usePill } from './usePill'
import { FormContext, useWidget } from './WidgetContext'

const NO_NODE = { type: 'Card' }

interface CardAction {
  label: string
  action: ActionConfig
}

interface Props {
  path: string
  confirm: CardAction | undefined
  cancel: CardAction | undefined
  submits: boolean
}

export function CardFooter({ path, confirm, cancel, submits }: Props) {
  const widget = useWidget()
  const form = useContext(FormContext)
  const pill = usePill(NO_NODE)
  const run = (chosen: CardAction, name: string) =>
    void widget.run(chosen.action, `${path}/${name}`, { auto: 'container', form })
  return (
    <div className="ck-card-footer">
      {cancel && (
        <Button color="secondary" variant="soft" pill={pill} onClick={() => run(cancel, 'cancel')}>
          {cancel.label}
        </Button>
      )}
      {confirm && (
        <Button
          color="primary"
          pill={pill}
          type={submits ? 'submit' : 'button'}
          loading={widget.pending.has(`${path}/confirm`)}
          onClick={submits ? undefined : () => run(confirm, 'confirm')}
        >
          {confirm.label}
        </Button>
      )}
    </div>
  )
}
