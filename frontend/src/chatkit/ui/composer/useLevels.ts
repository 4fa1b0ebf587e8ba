/** What the field's menus offer at first: the page's entities, and its commands after the composer's own actions. */
import type { ToolOption } from '@openai/chatkit'
import {
  commandOption,
  entityOption,
  isCommand,
  isEntity,
  type Level,
  listLevel,
  matching,
  type Option,
} from '../../session/suggestions/options'
import type { Trigger } from '../../session/suggestions/trigger'
import { useText } from '../../text/TextContext'
import { useOptions, useSession } from '../SessionContext'

export function useLevels(): Record<Trigger['kind'], () => Level> {
  const { composer } = useSession()
  const { entities, commands } = useOptions()
  const own = useOwnActions()
  const runOf = composer.runOf.bind(composer)
  return {
    tag: () => ({
      title: null,
      known: () => [],
      search: async (query) =>
        listed(await entities?.onTagSearch?.(query), 'entities.onTagSearch')
          .filter(isEntity)
          .map((entity) => entityOption(entity, runOf)),
    }),
    command: () => ({
      title: null,
      known: (query) => matching(own(), query),
      search: async (query) =>
        listed((await commands?.onSearch?.(query)) ?? [], 'commands.onSearch')
          .filter(isCommand)
          .map((command) => commandOption(command, () => commands?.onSelect, runOf)),
    }),
  }
}

/** The page may give anything. */
function listed(answer: unknown, option: string): readonly unknown[] {
  if (Array.isArray(answer)) return answer
  throw new TypeError(`The option "${option}" must give a list.`)
}

/** What the composer's own buttons do, as far as they are there. */
function useOwnActions(): () => readonly Option[] {
  const text = useText()
  const { composer } = useSession()
  const options = useOptions()
  const nothing = (act: () => void) => () => {
    act()
    return { type: 'nothing' } as const
  }
  const toolOption = (tool: ToolOption): Option => {
    const checked = composer.store.get().toolId === tool.id
    const choose = nothing(() => composer.selectTool(checked ? null : tool.id))
    return { label: tool.label, icon: tool.icon, group: text.tools, checked, choose }
  }
  const models = (): readonly Option[] =>
    composer
      .models()
      .filter((model) => !model.disabled)
      .map(({ id, label, description }) => ({
        label,
        description,
        checked: id === composer.modelId(),
        choose: nothing(() => composer.selectModel(id)),
      }))
  return () => {
    const actions: Option[] = composer.tools().map(toolOption)
    if (composer.models().length > 0)
      actions.push({
        label: text.models,
        icon: 'composer:models',
        group: text.composer.actions,
        leads: true,
        choose: () => ({ type: 'level', level: listLevel(text.models, models) }),
      })
    if (options.composer?.attachments?.enabled)
      actions.push({
        label: text.attachments.add,
        icon: 'composer:attach',
        group: text.composer.actions,
        choose: nothing(() => composer.tray.openDialog()),
      })
    const { dictate } = composer
    if (dictate)
      actions.push({
        label: text.dictation.start,
        icon: 'composer:dictate',
        group: text.composer.actions,
        choose: nothing(dictate),
      })
    if (options.entities?.onTagSearch)
      actions.push({
        label: text.composer.tagHint,
        icon: 'composer:mention',
        group: text.composer.actions,
        choose: () => ({ type: 'insert', text: '@' }),
      })
    return actions
  }
}
