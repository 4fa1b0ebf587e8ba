/** What a closed Select or DatePicker looks like: its value, a way to open it and one to clear it. */
import { ChevronDown, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { WidgetNode } from '../../protocol/widgets'
import { useText } from '../../text/TextContext'
import { CONTROL_SIZES, CONTROL_VARIANTS, choice, flag } from '../props'
import type { Field } from '../useField'
import { usePill } from '../usePill'

interface Props {
  ref: Ref<HTMLButtonElement>
  node: WidgetNode
  field: Field<string>
  /** The value in words; a placeholder where there is none. */
  shown: string | undefined
  placeholder: string
  popup: 'listbox' | 'dialog'
  popupId: string
  open: boolean
  busy: boolean
  onOpen(): void
  onClear(): void
  onKeyDown?(event: KeyboardEvent): void
}

export function PickerControl({
  ref,
  node,
  field,
  shown,
  placeholder,
  popupId,
  open,
  busy,
  ...given
}: Props) {
  const words = useText()
  const disabled = flag(node, 'disabled') ?? false
  const clearable = flag(node, 'clearable') === true && field.value !== '' && !disabled
  return (
    <span
      className="ck-picker"
      data-variant={choice(node, 'variant', CONTROL_VARIANTS) ?? 'outline'}
      data-size={choice(node, 'size', CONTROL_SIZES) ?? 'md'}
      data-pill={usePill(node) || undefined}
      data-block={flag(node, 'block') || undefined}
      data-empty={shown === undefined || undefined}
      data-open={open || undefined}
    >
      <button
        {...field.aria}
        ref={ref}
        type="button"
        id={field.id}
        role="combobox"
        aria-haspopup={given.popup}
        aria-expanded={open}
        aria-controls={open ? popupId : undefined}
        aria-busy={busy || undefined}
        disabled={disabled}
        onClick={given.onOpen}
        onKeyDown={given.onKeyDown}
      >
        <span dir="auto">{shown ?? placeholder}</span>
        {!clearable && <ChevronDown size={14} strokeWidth={1.5} aria-hidden />}
      </button>
      {clearable && (
        <button type="button" className="ck-picker-clear" aria-label={words.clear} onClick={given.onClear}>
          <X size={14} strokeWidth={1.5} aria-hidden />
        </button>
      )}
    </span>
  )
}
