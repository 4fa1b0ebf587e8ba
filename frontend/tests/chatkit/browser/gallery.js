/** What is looked at in every story: run in the gallery's bare page with the ids of some of them; gives what is wrong. */
window.lookAtStories = async (ids) => {
  const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const frame = () => document.querySelector('openai-chatkit').shadowRoot.querySelector('iframe')

  function withAxe() {
    const script = frame().contentDocument.createElement('script')
    script.src = '/axe.min.js'
    const loaded = new Promise((resolve, reject) =>
      Object.assign(script, { onload: resolve, onerror: reject }),
    )
    frame().contentDocument.head.append(script)
    return loaded
  }

  async function breaches(runOnly) {
    const { axe } = frame().contentWindow
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }

  /** What stands out to the sides, unless something above it scrolls or cuts it off. */
  function outside() {
    const { contentDocument, contentWindow } = frame()
    const clips = (element) => contentWindow.getComputedStyle(element).overflowX !== 'visible'
    const isClipped = ({ parentElement }) =>
      parentElement &&
      parentElement !== contentDocument.body &&
      (clips(parentElement) || isClipped(parentElement))
    const isOutside = (element) => {
      const { left, right, width, height } = element.getBoundingClientRect()
      const over = right > contentWindow.innerWidth + 1 || left < -1
      return width > 1 && height > 1 && over && !isClipped(element)
    }
    const scrolls = [...contentDocument.querySelectorAll('.ck-scroll')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    )
    const found = [...scrolls, ...[...contentDocument.body.querySelectorAll('*')].filter(isOutside)]
    return found.slice(0, 3).map(({ outerHTML }) => `over the edge: ${outerHTML.slice(0, 120)}`)
  }

  function errorBoxes() {
    const boxes = frame().contentDocument.querySelectorAll(
      '.ck-placeholder[role=note], .ck-center[role=alert]',
    )
    return [...boxes].map(({ textContent }) => `an error box: ${textContent}`)
  }

  function nothing() {
    return frame().contentDocument.querySelector('.ck-thread, main [role=alert]')
      ? []
      : ['no conversation was drawn']
  }

  async function lookAt({ id, failing, talks }) {
    await gallery.show(id, { scheme: 'light' })
    await withAxe()
    const found = [...(await breaches({ type: 'tag', values: TAGS })), ...outside()]
    if (!failing) found.push(...errorBoxes())
    if (!failing && talks) found.push(...nothing())
    await gallery.restyle({ scheme: 'dark' })
    // The scheme changes colours and nothing else.
    const dark = await breaches({ type: 'rule', values: ['color-contrast'] })
    return [...found, ...dark.map((each) => `dark, ${each}`)]
  }

  const wrong = []
  for (const story of gallery.stories.filter(({ id }) => ids.includes(id))) {
    // biome-ignore lint/suspicious/noConsole: it tells the test to which story belongs what it hears
    console.debug(`story ${story.id}`)
    const found = await lookAt(story).catch((error) => [`not drawn: ${error}`])
    wrong.push(...found.map((each) => `${story.id}: ${each}`))
  }
  return wrong
}
