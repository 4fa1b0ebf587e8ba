/** One question of a structured input: choices with room for an own answer, or just the room. */
import { useId } from 'react'
import type { StructuredInput } from '../../protocol/items'
import { useText } from '../../text/TextContext'

interface Props {
  question: StructuredInput
  values: readonly string[]
  onChange(values: string[]): void
}

export function QuestionField({ question, values, onChange }: Props) {
  const id = useId()
  const options = question.type === 'multiple_choice' ? question.options.map((option) => option.value) : []
  const multiple = question.type === 'multiple_choice' && question.multiple === true
  const own = values.find((value) => !options.includes(value)) ?? ''
  const chosen = values.filter((value) => options.includes(value))

  const toggle = (value: string) => {
    if (!multiple) return onChange([value])
    const rest = chosen.includes(value) ? chosen.filter((entry) => entry !== value) : [...chosen, value]
    onChange(own ? [...rest, own] : rest)
  }
  const write = (value: string) =>
    onChange(multiple ? [...chosen, ...(value ? [value] : [])] : value ? [value] : [])

  return (
    <fieldset aria-labelledby={`${id}-question`}>
      <legend id={`${id}-question`}>{question.question}</legend>
      {question.type === 'freeform' && question.description && <p>{question.description}</p>}
      {options.map((option) => (
        <label key={option}>
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(option)}
            onChange={() => toggle(option)}
          />
          <span>{option}</span>
        </label>
      ))}
      <OwnAnswer value={own} onChange={write} />
    </fieldset>
  )
}

function OwnAnswer({ value, onChange }: { value: string; onChange(value: string): void }) {
  const text = useText()
  return (
    <input
      type="text"
      className="ck-own-answer"
      value={value}
      placeholder={text.yourAnswer}
      aria-label={text.yourAnswer}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
