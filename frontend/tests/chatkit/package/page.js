/** The page around the element where it comes as a package: options, and what was heard, for tests to read. */
const EVENTS = ['ready', 'error', 'log', 'response.start', 'response.end']

const chat = document.getElementById('chat')
window.heard = []
for (const type of EVENTS) {
  chat.addEventListener(`chatkit.${type}`, ({ detail }) => {
    window.heard.push({ type, detail: detail?.error ? String(detail.error) : detail })
  })
}

customElements.whenDefined('openai-chatkit').then(() => {
  chat.setOptions({ api: { url: '/chatkit', domainKey: 'local' } })
})
