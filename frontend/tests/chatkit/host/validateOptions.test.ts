import { beforeAll, expect, test, vi } from 'vitest'
import { validateOptions } from '../../../src/chatkit/host/validateOptions'

// jsdom knows no colours; these stand for what an engine can tell.
beforeAll(() => {
  vi.stubGlobal('CSS', { supports: (_: string, value: string) => !/purplish|"/.test(value) })
})

const api = { url: '/chatkit', domainKey: 'local' }

test.each<[unknown, string]>([
  [undefined, 'options'],
  [{}, 'api'],
  [{ api: {} }, 'api.url'],
  [{ api: { url: 3 } }, 'api.url'],
  [{ api: { url: '/x', fetch: 'fetch' } }, 'api.fetch'],
  [{ api, theme: 'blue' }, 'theme'],
  [{ api, theme: { colorScheme: 'blue' } }, 'theme.colorScheme'],
  [{ api, theme: { color: { accent: { primary: '#fff', level: 9 } } } }, 'theme.color.accent.level'],
  [{ api, theme: { color: { accent: { primary: 'purplish', level: 1 } } } }, 'theme.color.accent.primary'],
  [
    { api, theme: { color: { accent: { primary: 'var(--brand)', level: 1 } } } },
    'theme.color.accent.primary',
  ],
  [
    { api, theme: { color: { surface: { background: 'inherit', foreground: '#111' } } } },
    'theme.color.surface.background',
  ],
  [{ api, theme: { typography: { baseSize: 12 } } }, 'theme.typography.baseSize'],
  [{ api, theme: { typography: { fontFamily: '"Inter' } } }, 'theme.typography.fontFamily'],
  [{ api: { ...api, uploadStrategy: { type: 'direct' } } }, 'api.uploadStrategy.uploadUrl'],
  [{ api: { ...api, uploadStrategy: { type: 'pigeon' } } }, 'api.uploadStrategy.type'],
  [{ api, initialThread: 4 }, 'initialThread'],
  [
    { api, composer: { tools: [{ id: 'a', label: 'A', icon: 'plus' }, { id: 'b' }] } },
    'composer.tools[1].label',
  ],
  [
    { api, composer: { attachments: { enabled: true, maxSize: { 'image/*': 'big' } } } },
    'composer.attachments.maxSize["image/*"]',
  ],
  [{ api, startScreen: { prompts: [{ label: 'x', prompt: 7 }] } }, 'startScreen.prompts[0].prompt'],
  [
    { api, startScreen: { prompts: [{ label: 'x', prompt: [{ type: 'input_tag', text: 'x' }] }] } },
    'startScreen.prompts[0].prompt[0].id',
  ],
  [{ api, header: { leftAction: { icon: 'menu' } } }, 'header.leftAction.onClick'],
  [{ api, widgets: { onAction: true } }, 'widgets.onAction'],
  [{ api, composer: { attachments: { enabled: true } } }, 'api.uploadStrategy'],
  [{ api: { getClientSecret: () => 'x' } }, 'api.getClientSecret'],
])('%j is refused for its option %s', (options, option) => {
  const validated = validateOptions(options)
  expect('problem' in validated && validated.problem.option).toBe(option)
  expect('problem' in validated && validated.problem.message).toContain(`"${option}"`)
})

test('every option of the published types is accepted', () => {
  const options = {
    api: { ...api, fetch, uploadStrategy: { type: 'direct', uploadUrl: '/upload' } },
    locale: 'de-DE',
    theme: {
      colorScheme: 'dark',
      radius: 'soft',
      density: 'compact',
      typography: {
        baseSize: 15,
        fontFamily: 'Inter',
        fontSources: [{ family: 'Inter', src: '/i.woff2', weight: 400 }],
      },
      color: {
        grayscale: { hue: 220, tint: 3, shade: -1 },
        accent: { primary: '#4f46e5', level: 2 },
        surface: { background: '#fff', foreground: '#111' },
      },
    },
    frameTitle: 'Assistant',
    initialThread: null,
    onClientTool: () => ({}),
    header: {
      enabled: true,
      title: { enabled: true, text: 'x' },
      leftAction: { icon: 'menu', onClick: () => undefined },
    },
    history: { enabled: true, showDelete: true, showRename: false },
    startScreen: {
      greeting: 'Hi',
      prompts: [{ label: 'a', prompt: [{ type: 'input_text', text: 'a' }], icon: 'plus' }],
    },
    threadItemActions: { feedback: true, retry: true },
    composer: {
      placeholder: 'Write',
      attachments: { enabled: true, maxSize: { '*': 5 }, maxCount: 2, accept: { 'image/*': ['.png'] } },
      tools: [{ id: 't', label: 'T', icon: 'plus', pinned: true, persistent: true }],
      models: [{ id: 'm', label: 'M', default: true }],
      dictation: { enabled: false },
    },
    disclaimer: { text: '*careful*', highContrast: true },
    entities: { onTagSearch: async () => [], showComposerMenu: true },
    commands: { enabled: true },
    widgets: { onAction: async () => undefined },
    thread: { autoScroll: true },
  }
  expect(validateOptions(options)).toEqual({ options, unknown: [] })
})

test('an option of a later version is named and passed over; an undefined one is absent', () => {
  const validated = validateOptions({ api, locale: undefined, header: { sparkle: true }, telepathy: 1 })
  expect('options' in validated && validated.unknown).toEqual(['header.sparkle', 'telepathy'])
})

test('a problem names all that would have been right', () => {
  const validated = validateOptions({ api, theme: 'blue' })
  expect('problem' in validated && validated.problem.message).toBe(
    'The option "theme" is not valid: expected one of "light", "dark" or an object.',
  )
})
