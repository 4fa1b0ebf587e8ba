/** A setting in words, kept when it is left or with Enter; Escape puts the kept one back. */
import { Input } from '@openai/apps-sdk-ui/components/Input'
import { type ComponentProps, type KeyboardEvent, useEffect, useState } from 'react'
import { Field } from './Field'

interface TextFieldProps {
  label: string
  hint?: string | undefined
  name?: string
  value: string
  keep: (value: string) => void
  /** Called while typing, for what is kept together with others. */
  type?: (value: string) => void
  problem?: string | undefined
  input?: Pick<
    ComponentProps<typeof Input>,
    'placeholder' | 'inputMode' | 'type' | 'autoComplete' | 'list' | 'dir'
  >
}

export function TextField({ label, hint, name, value, keep, type, problem, input }: TextFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const leave = () => {
    if (typed.trim() !== value) keep(typed.trim())
  }
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') leave()
    if (event.key === 'Escape' && typed !== value) {
      event.stopPropagation()
      setTyped(value)
      type?.(value)
    }
  }
  return (
    <Field label={label} hint={hint} problem={problem} {...(name && { name })}>
      {({ id, describedBy, invalid, locked }) => (
        <Input
          {...input}
          id={id}
          size="md"
          value={typed}
          invalid={invalid}
          disabled={locked}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            type?.(event.currentTarget.value)
          }}
          onBlur={leave}
          onKeyDown={keys}
        />
      )}
    </Field>
  )
}
