/** The Markdown widget: formatted text, also while it streams. */
import { Markdown as MarkdownView } from '../markdown/Markdown'
import { flag, text, type WidgetProps } from './props'

export function Markdown({ node }: WidgetProps) {
  return <MarkdownView text={text(node, 'value') ?? ''} streaming={flag(node, 'streaming') ?? false} />
}
