/** Stories: what can be mentioned and commanded while writing, and previews. */
import type { Story } from '../story'
import {
  appearing,
  COMMANDS,
  choose,
  conversation,
  models,
  press,
  story,
  tools,
  typing,
  withTags,
  write,
} from './parts/composer'

export const stories: Story[] = [
  story('tag-menu', 'The menu of tags', { options: withTags(), play: typing('Ask @') }),
  story('tag-search', 'Searching for tags', {
    options: withTags({ onTagSearch: () => new Promise(() => undefined) }),
    play: typing('@a'),
  }),
  story('tag-none', 'No tag found', {
    options: withTags({ onTagSearch: async () => [] }),
    play: typing('@nobody'),
  }),
  story('tag-failed', 'The search fails', {
    options: withTags({ onTagSearch: () => Promise.reject(new Error('The directory is down.')) }),
    play: typing('@a'),
  }),
  story('tag-preview', 'The preview of a tag', {
    options: withTags(),
    items: conversation,
    play: async (_, frame) => {
      const shown = await appearing(frame, 'button.ck-tag')
      shown?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
      await appearing(frame, '.ck-preview .ck-widget')
    },
  }),
  story('tag-preview-failed', 'A preview that fails', {
    options: withTags({ onRequestPreview: () => Promise.reject(new Error('No preview.')) }),
    items: conversation,
    play: async (_, frame) => {
      const shown = await appearing(frame, 'button.ck-tag')
      shown?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }))
      await appearing(frame, '.ck-preview p')
    },
  }),
  story('commands', 'The menu of commands', {
    about: 'The composer’s own actions come first.',
    options: { ...withTags(), composer: { tools, models, attachments: { enabled: true } } },
    play: typing('/'),
  }),
  story('commands-found', 'Commands that match', {
    options: { ...withTags(), composer: { models } },
    play: typing('/the'),
  }),
  story('commands-nested', 'A menu that a command leads to', {
    options: withTags(),
    play: async (_, frame) => {
      write(frame, '/')
      await appearing(frame, '#ck-suggestions-2')
      press(frame, 'ArrowDown', 'ArrowDown', 'Enter')
      await appearing(frame, '.ck-suggestions-back')
    },
  }),
  story('command-slow', 'A command that takes its time', {
    options: {
      commands: {
        enabled: true,
        onSearch: async () => COMMANDS,
        onSelect: () => new Promise<void>(() => undefined),
      },
    },
    play: async (_, frame) => {
      write(frame, '/')
      await choose(frame)
      await appearing(frame, '.ck-suggestion[aria-busy]')
    },
  }),
]
