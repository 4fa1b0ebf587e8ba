/** The Button widget: carries out an action, or submits its form. */
import { Button as ButtonView } from '@openai/apps-sdk-ui/components/Button'
import { type MouseEvent, useContext } from 'react'
import { NamedIcon } from '../icons/NamedIcon'
import { readAction, type WidgetNode } from '../protocol/widgets'
import { CONTROL_SIZES, CONTROL_VARIANTS, choice, flag, present, text, type WidgetProps } from './props'
import { usePill } from './usePill'
import { FormContext, usePending, useWidget } from './WidgetContext'

const COLORS = [
  'primary',
  'secondary',
  'info',
  'discovery',
  'success',
  'caution',
  'warning',
  'danger',
] as const
const ICON_SIZES = ['sm', 'md', 'lg', 'xl', '2xl'] as const

function lookOf(node: WidgetNode) {
  const preset = choice(node, 'style', ['primary', 'secondary'])
  const bare = !text(node, 'label') && flag(node, 'uniform') === undefined
  const color = choice(node, 'color', COLORS) ?? preset ?? 'secondary'
  return {
    color,
    variant: choice(node, 'variant', CONTROL_VARIANTS) ?? (color === 'primary' ? 'solid' : 'soft'),
    ...present({
      size: choice(node, 'size', CONTROL_SIZES),
      iconSize: choice(node, 'iconSize', ICON_SIZES),
      uniform: flag(node, 'uniform') ?? (bare || undefined),
      block: flag(node, 'block'),
    }),
  }
}

export function Button({ node, path }: WidgetProps) {
  const widget = useWidget()
  const form = useContext(FormContext)
  const pill = usePill(node)
  const submits = flag(node, 'submit') === true
  const running = usePending(path)
  const sending = usePending(submits ? form?.id : undefined)
  const pending = running || sending
  const label = text(node, 'label')
  const start = text(node, 'iconStart')
  const end = text(node, 'iconEnd')

  const onClick = (event: MouseEvent) => {
    const action = readAction(node.onClickAction)
    // A form within a form is none to the browser, which would submit the outer one.
    if (submits) event.preventDefault()
    if (pending || widget.pending.has(path)) return
    if (action) void widget.run(action, path, { auto: 'self', form })
    if (submits) form?.submit()
  }
  return (
    <ButtonView
      {...lookOf(node)}
      pill={pill}
      className="ck-button"
      type={submits ? 'submit' : 'button'}
      disabled={flag(node, 'disabled') ?? false}
      loading={pending}
      // Really disabled, it would lose the focus while it loads.
      inert={false}
      aria-disabled={pending || (flag(node, 'disabled') ?? false)}
      aria-busy={pending || undefined}
      aria-label={text(node, 'ariaLabel') ?? (label ? undefined : accessibleName(node, start ?? end))}
      onClick={onClick}
    >
      {start && <NamedIcon name={start} />}
      {label}
      {end && <NamedIcon name={end} />}
    </ButtonView>
  )
}

/** A button without words is named by what it does, else by its icon. */
function accessibleName(node: WidgetNode, icon: string | undefined): string {
  const action = readAction(node.onClickAction)?.type
  const source = action?.split('.').at(-1) || icon?.replace(/^\w+:/, '') || node.type
  return source.replace(/[_-]+/g, ' ')
}
