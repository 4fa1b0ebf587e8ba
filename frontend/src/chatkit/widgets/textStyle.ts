/** The looks that Text, Title, Caption and Label share. */
import type { CSSProperties } from 'react'
import type { WidgetNode } from '../protocol/widgets'
import type { Scheme } from '../theme/SchemeContext'
import { textColor } from './colors'
import { choice, count, flag, WEIGHTS } from './props'

export function textStyle(node: WidgetNode, scheme: Scheme): CSSProperties {
  const weight = choice(node, 'weight', WEIGHTS)
  return {
    color: textColor(node.color, scheme),
    textAlign: choice(node, 'textAlign', ['start', 'center', 'end'] as const),
    fontWeight: weight && `var(--font-weight-${weight})`,
    ...clamp(node),
  }
}

function clamp(node: WidgetNode): CSSProperties {
  const lines = flag(node, 'truncate') ? 1 : count(node, 'maxLines', 1000)
  if (!lines) return {}
  return {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    overflow: 'hidden',
    ...(lines === 1 ? { wordBreak: 'break-all' } : {}),
  }
}
