/** The Transition widget: when its child grows, shrinks or is replaced, that is seen to happen. */
import { useRef } from 'react'
import { childNodes } from '../protocol/widgets'
import { NodeView } from './NodeView'
import type { WidgetProps } from './props'
import { useCrossFade, useSmoothHeight } from './transitions'

export function Transition({ node, path }: WidgetProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [child] = childNodes(node)
  useSmoothHeight(frame)
  const given = child?.key ?? child?.id ?? child?.type
  const identity = typeof given === 'string' ? given : ''
  return (
    <div ref={frame} className="ck-transition">
      <div>
        {child && (
          <Fading key={identity}>
            <NodeView node={child} path={`${path}/${identity}`} />
          </Fading>
        )}
      </div>
    </div>
  )
}

function Fading({ children }: { children: React.ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useCrossFade(ref)
  return (
    <div ref={ref} className="ck-fading">
      {children}
    </div>
  )
}
