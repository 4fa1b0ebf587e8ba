/** The buttons at the foot of a card: its main action and the way out of it. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { useContext } from 'react'
import type { ActionConfig } from '../protocol/widgets'
import { usePill } from './usePill'
import { FormContext, usePending, useWidget } from './WidgetContext'

const NO_NODE = { type: 'Card' }

interface CardAction {
  label: string
  action: ActionConfig
}

interface Props {
  path: string
  confirm: CardAction | undefined
  cancel: CardAction | undefined
  /** The main action is the submission of the card as a form. */
  submits: boolean
}

export function CardFooter({ path, confirm, cancel, submits }: Props) {
  return (
    <div className="ck-card-footer">
      {cancel && <FooterButton place={`${path}/cancel`} chosen={cancel} />}
      {confirm && <FooterButton place={`${path}/confirm`} chosen={confirm} main submits={submits} />}
    </div>
  )
}

interface ButtonProps {
  place: string
  chosen: CardAction
  main?: boolean
  submits?: boolean
}

function FooterButton({ place, chosen, main = false, submits = false }: ButtonProps) {
  const widget = useWidget()
  const form = useContext(FormContext)
  const pill = usePill(NO_NODE)
  const pending = usePending(place)
  const onClick = () => {
    if (!widget.pending.has(place)) void widget.run(chosen.action, place, { auto: 'container', form })
  }
  return (
    <Button
      color={main ? 'primary' : 'secondary'}
      variant={main ? 'solid' : 'soft'}
      pill={pill}
      type={submits ? 'submit' : 'button'}
      loading={pending}
      inert={false}
      aria-disabled={pending}
      onClick={submits ? undefined : onClick}
    >
      {chosen.label}
    </Button>
  )
}
