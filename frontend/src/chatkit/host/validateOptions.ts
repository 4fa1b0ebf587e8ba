/** Checks a page's options against the published types; called by the element for each setOptions. */
import type { ChatKitOptions } from '@openai/chatkit'
import {
  byType,
  callback,
  color,
  either,
  family,
  flag,
  isRecord,
  listOf,
  nothing,
  number,
  oneOf,
  recordOf,
  shape,
  text,
} from './schema'
import { content } from './validateCall'

export interface OptionProblem {
  /** The option at fault, as the page wrote it: `composer.tools[0].icon`. */
  option: string
  message: string
}

export type Validated = { options: ChatKitOptions; unknown: string[] } | { problem: OptionProblem }

const uploadStrategy = byType({
  direct: shape({ type: text, uploadUrl: text }, ['uploadUrl']),
  two_phase: shape({ type: text }),
})
const api = shape({ url: text, fetch: callback, domainKey: text, uploadStrategy }, ['url'])

const scheme = oneOf('light', 'dark')
const font = shape(
  {
    family: text,
    src: text,
    weight: either(text, number),
    style: oneOf('normal', 'italic', 'oblique'),
    display: oneOf('auto', 'block', 'swap', 'fallback', 'optional'),
    unicodeRange: text,
  },
  ['family', 'src'],
)
const colors = shape({
  grayscale: shape(
    {
      hue: number,
      tint: oneOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
      shade: oneOf(-4, -3, -2, -1, 0, 1, 2, 3, 4),
    },
    ['hue', 'tint'],
  ),
  accent: shape({ primary: color, level: oneOf(0, 1, 2, 3) }, ['primary', 'level']),
  surface: shape({ background: color, foreground: color }, ['background', 'foreground']),
})
const theme = shape({
  colorScheme: scheme,
  typography: shape({
    baseSize: oneOf(14, 15, 16, 17, 18),
    fontSources: listOf(font),
    fontFamily: family,
    fontFamilyMono: family,
  }),
  radius: oneOf('pill', 'round', 'soft', 'sharp'),
  density: oneOf('compact', 'normal', 'spacious'),
  color: colors,
})

const headerAction = shape({ icon: text, onClick: callback }, ['icon', 'onClick'])
const header = shape({
  enabled: flag,
  title: shape({ enabled: flag, text }),
  leftAction: headerAction,
  rightAction: headerAction,
})

const startScreen = shape({
  greeting: text,
  prompts: listOf(shape({ label: text, prompt: either(text, content), icon: text }, ['label', 'prompt'])),
})

const tool = shape(
  {
    id: text,
    label: text,
    icon: text,
    shortLabel: text,
    placeholderOverride: text,
    pinned: flag,
    persistent: flag,
  },
  ['id', 'label', 'icon'],
)
const model = shape({ id: text, label: text, description: text, disabled: flag, default: flag }, [
  'id',
  'label',
])
const composer = shape({
  placeholder: text,
  attachments: shape(
    {
      enabled: flag,
      maxSize: either(number, recordOf(number)),
      maxCount: number,
      accept: recordOf(listOf(text)),
    },
    ['enabled'],
  ),
  tools: listOf(tool),
  models: listOf(model),
  dictation: shape({ enabled: flag }, ['enabled']),
})

const OPTIONS = shape(
  {
    api,
    locale: text,
    theme: either(scheme, theme),
    frameTitle: text,
    initialThread: either(nothing, text),
    onClientTool: callback,
    header,
    history: shape({ enabled: flag, showDelete: flag, showRename: flag }),
    startScreen,
    threadItemActions: shape({ feedback: flag, retry: flag }),
    composer,
    disclaimer: shape({ text, highContrast: flag }, ['text']),
    entities: shape({
      onTagSearch: callback,
      showComposerMenu: flag,
      onClick: callback,
      onRequestPreview: callback,
    }),
    commands: shape({ enabled: flag, onSearch: callback, onSelect: callback }, ['enabled']),
    widgets: shape({ onAction: callback }),
    thread: shape({ autoScroll: flag }),
  },
  ['api'],
)

function problem(option: string, message: string): Validated {
  return { problem: { option, message } }
}

export function validateOptions(options: unknown): Validated {
  if (isRecord(options) && isRecord(options.api) && 'getClientSecret' in options.api) {
    return problem(
      'api.getClientSecret',
      'The option "api.getClientSecret" needs OpenAI’s hosted service, which this element does not contact. Set "api.url" to the address of your own ChatKit server.',
    )
  }
  const unknown: string[] = []
  const found = OPTIONS(options, '', unknown)
  if (found) {
    const name = found.path || 'options'
    return problem(name, `The option "${name}" is not valid: expected ${found.expected}.`)
  }
  const { attachments } = (options as ChatKitOptions).composer ?? {}
  const { api: given } = options as { api: { uploadStrategy?: unknown } }
  if (attachments?.enabled && !given.uploadStrategy) {
    return problem(
      'api.uploadStrategy',
      'The option "api.uploadStrategy" is required when "composer.attachments" is enabled.',
    )
  }
  return { options: options as ChatKitOptions, unknown }
}
