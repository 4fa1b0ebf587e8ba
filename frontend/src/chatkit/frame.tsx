/** The script of the element's inner document: it finds its host and has the interface drawn, styles first. */
import { bridgeOf } from './host/bridge'

const bridge = bridgeOf(window)

if (bridge) {
  bridge.hello()
  import('./ui/mount').then(({ mount }) => mount(bridge), bridge.fail)
}
