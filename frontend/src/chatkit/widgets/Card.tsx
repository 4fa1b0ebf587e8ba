/** The Card root: a framed part with an optional status line, form and footer. */
import { type CSSProperties, type ReactNode, useState } from 'react'
import { readAction, type WidgetNode } from '../protocol/widgets'
import { borders, edges, insets } from './boxStyle'
import { CardFooter } from './CardFooter'
import { CollapsedLine } from './CollapsedLine'
import { backgroundColor } from './colors'
import { ChildNodes } from './NodeView'
import { choice, flag, record, text, type WidgetProps } from './props'
import { hasStatus, Status } from './Status'
import { Themed, useTheme } from './Themed'
import { useForm } from './useForm'
import { FormContext } from './WidgetContext'

function cardAction(node: WidgetNode, name: 'confirm' | 'cancel') {
  const given = record(node[name]) as WidgetNode | undefined
  const action = readAction(given?.action)
  const label = given && text(given, 'label')
  return action && label ? { label, action } : undefined
}

export function Card(props: WidgetProps) {
  const { node } = props
  const { scheme, ...theme } = useTheme(node)
  return (
    <Themed scheme={scheme}>
      <section
        {...theme}
        className="ck-card"
        data-size={choice(node, 'size', ['sm', 'md', 'lg', 'full']) ?? 'md'}
        style={{ background: backgroundColor(node.background, scheme), ...borders(node.border, scheme) }}
      >
        {flag(node, 'collapsed') === true ? <Collapsed {...props} /> : <Open {...props} />}
      </section>
    </Themed>
  )
}

function Open(props: WidgetProps) {
  const { node, path } = props
  const confirm = cardAction(node, 'confirm')
  const cancel = cardAction(node, 'cancel')
  const form = useForm(`${path}/confirm`, confirm?.action, 'container')
  const isForm = flag(node, 'asForm') === true && !form.nested
  const content = (
    <>
      <Status node={node} />
      <Body {...props} />
      {(confirm || cancel) && <CardFooter path={path} confirm={confirm} cancel={cancel} submits={isForm} />}
    </>
  )
  if (!isForm) return content
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <FormContext value={form.scope}>{content}</FormContext>
    </form>
  )
}

function Body(props: WidgetProps): ReactNode {
  if (!Array.isArray(props.node.children) || props.node.children.length === 0) return null
  const { padding } = props.node
  const style: CSSProperties = { ...edges('padding', padding), ...insets(padding) }
  return (
    <div className="ck-card-body" style={style}>
      <ChildNodes {...props} />
    </div>
  )
}

/** What is done with takes a line; a reader may still look in. */
function Collapsed(props: WidgetProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <CollapsedLine node={props.node} open={open} onToggle={() => setOpen(!open)}>
        {hasStatus(props.node) ? <Status node={props.node} /> : null}
      </CollapsedLine>
      {open && <Body {...props} />}
    </>
  )
}
