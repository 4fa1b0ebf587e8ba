/** The flex container that Box, Row, Col and Form are made of. */
import type { CSSProperties } from 'react'
import { useScheme } from '../theme/SchemeContext'
import { boxStyle } from './boxStyle'
import { ChildNodes } from './NodeView'
import type { WidgetProps } from './props'

export function useStackStyle({ node }: WidgetProps, direction: 'row' | 'col'): CSSProperties {
  const scheme = useScheme()
  const row = direction === 'row'
  return {
    display: 'flex',
    flexDirection: row ? 'row' : 'column',
    ...(row ? { alignItems: 'center' } : {}),
    ...boxStyle(node, scheme),
  }
}

export function Stack({ direction, ...props }: WidgetProps & { direction: 'row' | 'col' }) {
  const style = useStackStyle(props, direction)
  return (
    <div className="ck-stack" data-direction={direction} style={style}>
      <ChildNodes {...props} />
    </div>
  )
}
