/** Shows a widget as the open thread's only item, as the thread view would; used by the tests of widgets. */
import type { WidgetNode } from '../../../src/chatkit/protocol/widgets'
import { WidgetView } from '../../../src/chatkit/widgets/WidgetView'
import { draw } from '../support/draw'
import { json } from '../support/scriptedServer'
import { emptyServer, play } from '../support/session'
import { widget } from '../support/threads'

type Server = ReturnType<typeof emptyServer>

function Shown({ played, isNew }: { played: ReturnType<typeof play>; isNew: boolean }) {
  const item = played.session.current.get().store.get().thread.items[0]
  return item?.type === 'widget' ? <WidgetView item={item} isNew={isNew} /> : null
}

interface Setting {
  server?: Server
  isNew?: boolean
  options?: Parameters<typeof play>[1]
}

export async function show(
  root: WidgetNode,
  { server = emptyServer(), isNew = false, options = {} }: Setting = {},
) {
  server.on('items.list', () => json({ data: [widget('w1', root)], has_more: false }))
  const played = play(server, { initialThread: 't1', ...options })
  await played.session.start()
  const shown = <Shown played={played} isNew={isNew} />
  const drawn = draw(shown, played)
  const { store } = played.session.current.get()
  store.subscribe(() => drawn.redraw(<Shown played={played} isNew={isNew} />))
  /** The server's next version of the widget. */
  const replace = (next: WidgetNode) =>
    store.update((state) => ({ ...state, thread: { ...state.thread, items: [widget('w1', next)] } }))
  return { ...drawn, server, replace }
}

/** A card of these parts. */
export const card = (...children: WidgetNode[]): WidgetNode => ({ type: 'Card', children })

/** An action that is answered at once, by one updated item. */
export const quick = (type: string, more: object = {}) => ({ type, streaming: false, ...more })

/** The quick actions the server was asked for. */
export const sent = (server: Server) =>
  server.asked
    .filter((asked) => asked.type === 'threads.sync_custom_action')
    .map((asked) => asked.params.action as { type: string; payload?: unknown })

/** A server that answers quick actions when told to. */
export function waitingServer(body: unknown = {}) {
  const waiting: (() => void)[] = []
  const server = emptyServer().on(
    'threads.sync_custom_action',
    () => new Promise((resolve) => waiting.push(() => resolve(json(body)))),
  )
  return { server, answer: () => waiting.shift()?.() }
}
