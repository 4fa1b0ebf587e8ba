/** The Select widget: one of many options, from a list that opens. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useText } from '../text/TextContext'
import { FieldFrame } from './FieldFrame'
import { optionsOf } from './options'
import { Listbox } from './picker/Listbox'
import { PickerControl } from './picker/PickerControl'
import { Popup } from './picker/Popup'
import { flag, text, type WidgetProps } from './props'
import { useChange } from './useChange'
import { useField } from './useField'
import { usePending } from './WidgetContext'

/** With more options than these a list has a search field, unless it says otherwise. */
const MANY = 15

export function Select(props: WidgetProps) {
  const { node, path } = props
  const words = useText()
  const control = useRef<HTMLButtonElement>(null)
  const placeholder = text(node, 'placeholder') ?? words.choose
  const field = useField(props, {
    base: text(node, 'defaultValue') ?? '',
    label: placeholder,
  })
  const change = useChange(props, field)
  const pending = usePending(path)
  const [open, setOpen] = useState(false)
  const listId = useId()
  const options = optionsOf(node.options)

  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) control.current?.focus({ preventScroll: true })
  }
  const choose = (value: string) => {
    close(true)
    if (value !== field.value && !pending) void change(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <FieldFrame field={field} width={flag(node, 'block') ? 'fill' : 'fit'}>
      <PickerControl
        ref={control}
        node={node}
        field={field}
        shown={options.find((option) => option.value === field.value)?.label ?? (field.value || undefined)}
        placeholder={placeholder}
        popup="listbox"
        popupId={listId}
        open={open}
        busy={pending}
        onOpen={() => setOpen(!open)}
        onClear={() => choose('')}
        onKeyDown={onKeyDown}
      />
      {open && (
        <Popup control={control} onClose={close}>
          <Listbox
            id={listId}
            label={placeholder}
            options={options}
            value={field.value}
            searchable={flag(node, 'searchable') ?? options.length > MANY}
            onChoose={choose}
          />
        </Popup>
      )}
    </FieldFrame>
  )
}
