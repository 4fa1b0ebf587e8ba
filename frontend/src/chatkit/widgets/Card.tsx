/** The Card root: a framed part with an optional status line, form and footer. */
import type { CSSProperties } from 'react'
import { readAction, type WidgetNode } from '../protocol/widgets'
import { SchemeContext, useScheme } from '../theme/SchemeContext'
import { borders, edges } from './boxStyle'
import { CardFooter } from './CardFooter'
import { backgroundColor } from './colors'
import { ChildNodes } from './NodeView'
import { choice, flag, type WidgetProps } from './props'
import { Status } from './Status'
import { useForm } from './useForm'
import { FormContext } from './WidgetContext'

function cardAction(node: WidgetNode, name: 'confirm' | 'cancel') {
  const given = node[name] as { label?: unknown; action?: unknown } | undefined
  const action = readAction(given?.action)
  return action && typeof given?.label === 'string' ? { label: given.label, action } : undefined
}

export function Card(props: WidgetProps) {
  const { node, path } = props
  const outer = useScheme()
  const scheme = choice(node, 'theme', ['light', 'dark']) ?? outer
  const confirm = cardAction(node, 'confirm')
  const cancel = cardAction(node, 'cancel')
  const form = useForm(`${path}/confirm`, confirm?.action, 'container')
  const isForm = flag(node, 'asForm') === true && !form.nested
  const collapsed = flag(node, 'collapsed') === true
  const body: CSSProperties = edges('padding', node.padding)

  const content = (
    <>
      <Status node={node} />
      {!collapsed && (
        <div className="ck-card-body" style={body}>
          <ChildNodes {...props} />
        </div>
      )}
      {!collapsed && (confirm || cancel) && (
        <CardFooter path={path} confirm={confirm} cancel={cancel} submits={isForm} />
      )}
    </>
  )
  return (
    <SchemeContext value={scheme}>
      <section
        className="ck-card"
        data-theme={scheme === outer ? undefined : scheme}
        data-size={choice(node, 'size', ['sm', 'md', 'lg', 'full']) ?? 'md'}
        style={{ background: backgroundColor(node.background, scheme), ...borders(node.border, scheme) }}
      >
        {isForm ? (
          <form onSubmit={form.onSubmit}>
            <FormContext value={form.scope}>{content}</FormContext>
          </form>
        ) : (
          content
        )}
      </section>
    </SchemeContext>
  )
}
