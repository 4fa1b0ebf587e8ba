/** The choice of a model, with the one in use on its button; used by the composer. */
import { ChevronDown } from 'lucide-react'
import { useText } from '../../text/TextContext'
import { Menu, MenuItem } from '../Menu'
import { useOptions, useSession, useStore } from '../SessionContext'

export function ModelMenu() {
  const text = useText()
  // The models are read through the composer; this only has them drawn again when the options change.
  useOptions()
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
  const label = chosen ? `${text.models}: ${chosen.label}` : text.models
  return (
    <Menu label={label} trigger={trigger} alignEnd>
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
