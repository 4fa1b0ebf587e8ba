/* A ChatKit server played within the page, for threads and answers that no real one should have to make. */
window.played = {
  items: [],
  asked: [],
  /** Events of the next answers; one frame's worth at a time where an entry is a list. */
  answers: [],
  hold: null,
  delay: 0,

  thread() {
    return {
      id: 'thr_played',
      title: 'Played',
      created_at: '2026-01-02T03:04:05Z',
      status: { type: 'active' },
    }
  },

  fill(item, number) {
    return { id: `item_${number}`, thread_id: 'thr_played', created_at: '2026-01-02T03:04:05Z', ...item }
  },

  /** A conversation of this many items, of every length that people and models write. */
  talk(count) {
    const words = 'The quick brown fox jumps over the lazy dog and goes on to say what it has seen. '
    this.items = Array.from({ length: count }, (_, number) => {
      if (number % 2 === 0) return this.user(number, `Question ${number}? ${words.repeat(number % 3)}`)
      const list = number % 10 === 1 ? '\n\n- one\n- two\n- three' : ''
      const code = number % 14 === 3 ? '\n\n```python\ndef left(n):\n    return n + 1  # more\n```' : ''
      const text = `Answer **${number}**. ${words.repeat(1 + (number % 9))}${list}${code}`
      return this.answer(number, text)
    })
  },

  user(number, text) {
    const content = [{ type: 'input_text', text }]
    return this.fill({ type: 'user_message', content, attachments: [], inference_options: {} }, number)
  },

  answer(number, text, annotations = []) {
    return this.fill(
      { type: 'assistant_message', content: [{ type: 'output_text', text, annotations }] },
      number,
    )
  },

  page({ limit = 20, order = 'desc', after = null }) {
    const rows = order === 'desc' ? this.items.toReversed() : this.items
    const start = after ? rows.findIndex((item) => item.id === after) + 1 : 0
    const data = rows.slice(start, start + limit)
    const more = start + limit < rows.length
    return { data, has_more: more, after: more ? data.at(-1).id : null }
  },

  /** The events with which an answer streams, so many characters a frame. */
  streamed(id, text, step) {
    const update = (change) => ({ type: 'thread.item.updated', item_id: id, update: change })
    const item = {
      id,
      type: 'assistant_message',
      thread_id: 'thr_played',
      created_at: '2026-01-02T03:04:05Z',
      content: [],
    }
    const part = { type: 'output_text', text: '', annotations: [] }
    const events = [
      { type: 'thread.item.added', item },
      update({ type: 'assistant_message.content_part.added', content_index: 0, content: part }),
    ]
    for (let at = 0; at < text.length; at += step) {
      const delta = text.slice(at, at + step)
      events.push([update({ type: 'assistant_message.content_part.text_delta', content_index: 0, delta })])
    }
    const whole = { ...part, text }
    events.push(update({ type: 'assistant_message.content_part.done', content_index: 0, content: whole }))
    events.push({ type: 'thread.item.done', item: { ...item, content: [whole] } })
    return events
  },

  frame: () => new Promise((resolve) => requestAnimationFrame(resolve)),

  stream(body) {
    const encoder = new TextEncoder()
    const { params } = body
    const number = this.items.length
    const said = this.user(number, params.input?.content?.map((part) => part.text).join('') ?? '')
    const events = this.answers.shift() ?? []
    const own = body.type === 'threads.create' ? [{ type: 'thread.created', thread: this.thread() }] : []
    if (params.input?.content) {
      this.items.push(said)
      own.push({ type: 'thread.item.done', item: said })
    }
    const stream = new ReadableStream({
      start: async (controller) => {
        const send = (event) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`))
        for (const event of [...own, ...events]) {
          if (event === 'hold')
            await new Promise((resolve) => {
              this.go = resolve
            })
          else if (Array.isArray(event)) {
            await this.frame()
            event.forEach(send)
          } else send(event)
          if (event.type === 'thread.item.done' && event.item !== said) this.items.push(event.item)
        }
        controller.close()
      },
    })
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } })
  },

  json: (value) => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } }),

  async fetch(_url, init) {
    const body = JSON.parse(init.body)
    played.asked.push(body)
    switch (body.type) {
      case 'threads.get_by_id':
        return played.json({ ...played.thread(), ...played.metadata, items: { data: [], has_more: false } })
      case 'items.list':
        if (played.delay) await new Promise((resolve) => setTimeout(resolve, played.delay))
        return played.json(played.page(body.params))
      case 'threads.list':
        return played.json({ data: [played.thread()], has_more: false })
      case 'threads.create':
      case 'threads.add_user_message':
      case 'threads.add_structured_input':
      case 'threads.custom_action':
        return played.stream(body)
      default:
        return played.json({})
    }
  },

  /** Opens the thread; resolves with how long it took until its newest item was painted. */
  async open(options = {}) {
    const before = performance.now()
    chat.setOptions({
      ...window.options,
      ...options,
      api: { url: '/chatkit', domainKey: 'local', fetch: this.fetch },
    })
    await chat.setThreadId('thr_played')
    const last = this.items.findLast(({ type }) => type !== 'end_of_turn')?.id
    const inner = chat.shadowRoot?.querySelector('iframe') ?? chat.querySelector('iframe')
    while (last && !inner.contentDocument.querySelector(`[data-item="${last}"]`)) await this.frame()
    await this.frame()
    return performance.now() - before
  },
}
