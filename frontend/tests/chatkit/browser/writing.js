/** The page's side of the composer, in the tests: it knows people and commands, and writes down what it is asked. */
;({ entities = {}, commands, ...rest }) => {
  const HOUSE = { house: 'Gryffindor' }
  window.calls = []
  const people = [
    { id: 'p1', title: 'Harry Potter', group: 'People', icon: 'user', interactive: true, data: HOUSE },
    { id: 'p2', title: 'Hermione Granger', group: 'People', icon: 'user', interactive: true },
    { id: 'p3', title: 'Minerva', group: 'People', icon: 'user' },
    { id: 'd1', title: 'Map of the castle', group: 'Documents', icon: 'document' },
    { id: 'h1', title: 'הארי פוטר', group: 'אנשים', interactive: true },
  ]
  const found = (query) => people.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()))
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const searches = {
    plain: async (query) => found(query),
    slow: async (query) => {
      await wait(query === '' || query === 'h' ? 700 : 20)
      return found(query)
    },
    never: () => new Promise(() => undefined),
    broken: async () => {
      throw new Error('The directory is down.')
    },
    odd: async () => 'nothing of the kind',
  }
  const listed = [
    {
      id: 'sum',
      label: 'Summarize',
      description: 'The conversation so far',
      icon: 'notebook',
      group: 'Texts',
    },
    { id: 'insert', label: 'Insert a person', icon: 'user', group: 'Texts' },
    { id: 'more', label: 'More', group: 'Other' },
    { id: 'fails', label: 'Fails', group: 'Other' },
    { id: 'slow', label: 'Slowly', group: 'Other' },
    { id: 'text', label: 'Template', group: 'Other' },
  ]
  const nested = { more: ['One', 'Two'], One: ['Deep'], Two: [], Deep: [] }
  const select = async (command) => {
    calls.push(['select', command.id])
    if (command.id === 'insert') return { type: 'entity', entity: people[1] }
    if (command.id === 'fails') throw new Error('No.')
    if (command.id === 'slow') {
      await wait(600)
      return { type: 'entity', entity: people[0] }
    }
    if (command.id === 'text') return chat.setComposerValue({ text: 'Dear team,' })
    const below = nested[command.id]
    if (below?.length) return { type: 'menu', commands: below.map((id) => ({ id, label: id })) }
  }
  chat.setOptions({
    ...options,
    ...rest,
    entities: {
      onTagSearch: (query) => {
        calls.push(['search', query])
        return searches[entities.search ?? 'plain'](query)
      },
      showComposerMenu: true,
      onClick: (entity) => calls.push(['click', entity]),
      onRequestPreview: async (entity) => {
        calls.push(['preview', entity.id])
        if (entity.id === 'p2') throw new Error('No preview.')
        await wait(50)
        const title = { type: 'Title', value: `Preview of ${entity.title}` }
        const buttons = (entities.buttons ?? []).map((label) => ({
          type: 'Button',
          label,
          onClickAction: { type: label, handler: 'client' },
        }))
        return { preview: { type: 'Basic', children: [title, ...buttons] } }
      },
    },
    commands: {
      enabled: true,
      onSearch: async (query) =>
        listed.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase())),
      onSelect: select,
      ...commands,
    },
  })
}
