/** The entry of the stand-alone `chatkit.js`: the same file is the page's script and, in the frame, the one that draws. */
import { styles } from 'virtual:chatkit-styles'
import { defineElement } from './define'
import { bridgeOf } from './host/bridge'
import type { FrameScript } from './host/frameDocument'

function asLoaded({ src, nonce, integrity, crossOrigin, referrerPolicy }: HTMLScriptElement): FrameScript {
  return {
    src,
    module: false,
    crossOrigin,
    ...(nonce && { nonce }),
    ...(integrity && { integrity }),
    ...(referrerPolicy && { referrerPolicy }),
  }
}

function adopt(text: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.push(sheet)
}

/** Its address is all that the script needs to know of the page, and only a tag of its own tells it. */
function ownTag(): HTMLScriptElement {
  const { currentScript } = document
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript
  throw new Error('chatkit.js is a classic script: load it with <script src>, or import the module build.')
}

const bridge = bridgeOf(window)

if (bridge) {
  bridge.hello()
  adopt(styles)
  import('./ui/mount').then(({ mount }) => mount(bridge), bridge.fail)
} else defineElement(asLoaded(ownTag()))
