/** The Form widget: sends its fields with its action when it is submitted. */
import { readAction } from '../protocol/widgets'
import { ChildNodes } from './NodeView'
import { choice, type WidgetProps } from './props'
import { useStackStyle } from './Stack'
import { useForm } from './useForm'
import { FormContext } from './WidgetContext'

export function Form(props: WidgetProps) {
  const { node, path } = props
  const direction = choice(node, 'direction', ['row', 'col']) ?? 'col'
  const style = useStackStyle(props, direction)
  const { scope, nested, onSubmit, onKeyDown } = useForm(path, readAction(node.onSubmitAction), 'self')
  const children = (
    <FormContext value={scope}>
      <ChildNodes {...props} />
    </FormContext>
  )
  if (nested) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: forms can't be nested in a document
      <div role="group" className="ck-stack" data-direction={direction} style={style} onKeyDown={onKeyDown}>
        {children}
      </div>
    )
  }
  return (
    <form className="ck-stack" data-direction={direction} style={style} onSubmit={onSubmit} noValidate>
      {children}
    </form>
  )
}
