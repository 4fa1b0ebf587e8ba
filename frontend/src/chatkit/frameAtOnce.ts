/** The frame's script where it comes as one file with its styles: what frame.tsx does, with nothing to wait for. */
import { bridgeOf } from './host/bridge'
import { mount } from './ui/mount'

const bridge = bridgeOf(window)

if (bridge) {
  bridge.hello()
  mount(bridge)
}
