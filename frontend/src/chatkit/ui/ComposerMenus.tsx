/** The tools beside the text: pinned ones as buttons, others in a menu, the chosen one shown; used by the composer. */
import type { ToolOption } from '@openai/chatkit'
import { SlidersHorizontal, X } from 'lucide-react'
import { NamedIcon } from '../icons/NamedIcon'
import { useText } from '../text/TextContext'
import { Menu, MenuItem } from './Menu'
import { useOptions, useSession, useStore } from './SessionContext'

export function ComposerMenus() {
  // The tools are read through the composer; this only has them drawn again when the options change.
  useOptions()
  const { composer } = useSession()
  const { toolId } = useStore(composer.store)
  const tools = composer.tools()
  const chosen = tools.find((tool) => tool.id === toolId)
  const toggle = (tool: ToolOption) => composer.selectTool(tool.id === toolId ? null : tool.id)
  return (
    <>
      <ToolMenu tools={tools.filter((tool) => !tool.pinned)} toolId={toolId} onToggle={toggle} />
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
      {chosen && !chosen.pinned && <ChosenTool tool={chosen} />}
    </>
  )
}

interface ToolMenuProps {
  tools: readonly ToolOption[]
  toolId: string | null
  onToggle(tool: ToolOption): void
}

function ToolMenu({ tools, toolId, onToggle }: ToolMenuProps) {
  const text = useText()
  if (tools.length === 0) return null
  return (
    <Menu label={text.tools} trigger={<SlidersHorizontal size={16} strokeWidth={1.5} aria-hidden />}>
      {tools.map((tool) => (
        <MenuItem key={tool.id} checked={tool.id === toolId} onSelect={() => onToggle(tool)}>
          <NamedIcon name={tool.icon} size={16} />
          <span>{tool.label}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}

function ChosenTool({ tool }: { tool: ToolOption }) {
  const text = useText()
  const session = useSession()
  const remove = () => {
    session.composer.selectTool(null)
    // The button goes with what it stood for.
    session.focusComposer()
  }
  return (
    <button
      type="button"
      className="ck-pill"
      aria-pressed
      aria-label={text.remove(tool.label)}
      onClick={remove}
    >
      <NamedIcon name={tool.icon} size={16} />
      <span>{tool.shortLabel ?? tool.label}</span>
      <X size={14} strokeWidth={1.5} aria-hidden />
    </button>
  )
}
