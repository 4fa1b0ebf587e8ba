/** The choices beside the text: tools (pinned ones as buttons) and models. */
import type { ToolOption } from '@openai/chatkit'
import { ChevronDown, SlidersHorizontal, X } from 'lucide-react'
import { NamedIcon } from '../icons/NamedIcon'
import { useText } from '../text/TextContext'
import { Menu, MenuItem } from './Menu'
import { useOptions, useSession, useStore } from './SessionContext'

export function ComposerMenus() {
  // The options are read through the composer; this only has it drawn again when they change.
  useOptions()
  return (
    <div className="ck-menus">
      <ToolMenu />
      <ModelMenu />
    </div>
  )
}

function ToolMenu() {
  const text = useText()
  const { composer } = useSession()
  const { toolId } = useStore(composer.store)
  const tools = composer.tools()
  const selected = tools.find((tool) => tool.id === toolId)
  const listed = tools.filter((tool) => !tool.pinned)
  const toggle = (tool: ToolOption) => composer.selectTool(tool.id === toolId ? null : tool.id)
  return (
    <>
      {listed.length > 0 && (
        <Menu label={text.tools} trigger={<SlidersHorizontal size={16} strokeWidth={1.5} aria-hidden />}>
          {listed.map((tool) => (
            <MenuItem key={tool.id} checked={tool.id === toolId} onSelect={() => toggle(tool)}>
              <NamedIcon name={tool.icon} size={16} />
              <span>{tool.label}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
      {tools
        .filter((tool) => tool.pinned)
        .map((tool) => (
          <button
            key={tool.id}
            type="button"
            className="ck-pill"
            aria-pressed={tool.id === toolId}
            onClick={() => toggle(tool)}
          >
            <NamedIcon name={tool.icon} size={16} />
            <span>{tool.shortLabel ?? tool.label}</span>
          </button>
        ))}
      {selected && !selected.pinned && (
        <button
          type="button"
          className="ck-pill"
          aria-pressed
          aria-label={text.remove(selected.label)}
          onClick={() => composer.selectTool(null)}
        >
          <NamedIcon name={selected.icon} size={16} />
          <span>{selected.shortLabel ?? selected.label}</span>
          <X size={14} strokeWidth={1.5} aria-hidden />
        </button>
      )}
    </>
  )
}

function ModelMenu() {
  const text = useText()
  const { composer } = useSession()
  useStore(composer.store)
  const models = composer.models()
  const chosen = models.find((model) => model.id === composer.modelId())
  if (models.length === 0) return null
  const trigger = (
    <>
      <span>{chosen?.label ?? text.models}</span>
      <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
    </>
  )
  return (
    <Menu label={`${text.models}: ${chosen?.label ?? ''}`} trigger={trigger}>
      {models.map((model) => (
        <MenuItem
          key={model.id}
          checked={model.id === chosen?.id}
          disabled={model.disabled ?? false}
          onSelect={() => composer.selectModel(model.id)}
        >
          <span>
            {model.label}
            {model.description && <small>{model.description}</small>}
          </span>
        </MenuItem>
      ))}
    </Menu>
  )
}
