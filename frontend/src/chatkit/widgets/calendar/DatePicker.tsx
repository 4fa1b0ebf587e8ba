/** The DatePicker widget: a day, chosen from a calendar that opens; a part of its own, loaded by `lazyWidgets`. */
import '../../ui/styles/calendar.css'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../text/TextContext'
import { FieldFrame } from '../FieldFrame'
import { PickerControl } from '../picker/PickerControl'
import { Popup } from '../picker/Popup'
import { choice, flag, text, type WidgetProps } from '../props'
import { useChange } from '../useChange'
import { useField } from '../useField'
import { usePending } from '../WidgetContext'
import { Calendar } from './Calendar'
import { dateNames } from './dateNames'
import { dayOf, timeOf } from './days'

export function DatePicker(props: WidgetProps) {
  const { node, path } = props
  const { locale, text: words } = useLanguage()
  const names = useMemo(() => dateNames(locale), [locale])
  const control = useRef<HTMLButtonElement>(null)
  const placeholder = text(node, 'placeholder') ?? words.widgets.calendar
  const field = useField(props, {
    base: dayOf(node.defaultValue) ?? '',
    label: placeholder,
  })
  const change = useChange(props, field)
  const pending = usePending(path)
  const [open, setOpen] = useState(false)
  const calendarId = useId()

  const close = (refocus: boolean) => {
    setOpen(false)
    if (refocus) control.current?.focus({ preventScroll: true })
  }
  const choose = (day: string) => {
    close(true)
    if (day !== field.value && !pending) void change(day)
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
        shown={field.value ? names.short(timeOf(field.value)) : undefined}
        placeholder={placeholder}
        popup="dialog"
        popupId={calendarId}
        open={open}
        busy={pending}
        onOpen={() => setOpen(!open)}
        onClear={() => choose('')}
        onKeyDown={onKeyDown}
      />
      {open && (
        <Popup
          control={control}
          side={choice(node, 'side', ['top', 'bottom', 'left', 'right']) ?? 'bottom'}
          align={choice(node, 'align', ['start', 'center', 'end']) ?? 'start'}
          holdsTab
          onClose={close}
        >
          <Calendar
            id={calendarId}
            label={placeholder}
            value={field.value}
            span={{ min: dayOf(node.min), max: dayOf(node.max) }}
            names={names}
            onChoose={choose}
          />
        </Popup>
      )}
    </FieldFrame>
  )
}
