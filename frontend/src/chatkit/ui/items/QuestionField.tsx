/** One question of a structured input: choices with room for an own answer, or just the room. */
import { useId } from 'react'
import type { StructuredInput } from '../../protocol/items'
import { useText } from '../../text/TextContext'

interface Props {
  question: StructuredInput
  /** “Question 2 of 3”; null where there is only one. */
  number: string | null
  values: readonly string[]
  onChange(values: string[]): void
}

export function QuestionField({ question, number, values, onChange }: Props) {
  const id = useId()
  const hint = useHint(question)
  return (
    <fieldset aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>
        {number && <small>{number}</small>}
        <span dir="auto">{question.question}</span>
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="ck-question-hint" dir="auto">
          {hint}
        </p>
      )}
      {question.type === 'multiple_choice' ? (
        <Choices id={id} question={question} values={values} onChange={onChange} />
      ) : (
        <OwnText label={question.question} values={values} onChange={onChange} />
      )}
    </fieldset>
  )
}

function useHint(question: StructuredInput): string | null {
  const text = useText()
  if (question.type === 'freeform') return question.description ?? null
  return question.multiple ? text.items.chooseSeveral : text.items.chooseOne
}

interface ChoicesProps {
  id: string
  question: Extract<StructuredInput, { type: 'multiple_choice' }>
  values: readonly string[]
  onChange(values: string[]): void
}

function Choices({ id, question, values, onChange }: ChoicesProps) {
  const text = useText()
  const { multiple } = question
  const options = [...new Set(question.options.map((option) => option.value))]
  const own = values.find((value) => !options.includes(value)) ?? ''
  const chosen = values.filter((value) => options.includes(value))
  const toggle = (value: string) => {
    if (!multiple) return onChange([value])
    const rest = chosen.includes(value) ? chosen.filter((entry) => entry !== value) : [...chosen, value]
    onChange(own ? [...rest, own] : rest)
  }
  const write = (value: string) => {
    const others = multiple ? chosen : []
    onChange(value ? [...others, value] : others)
  }
  return (
    <>
      {options.map((option) => (
        <label key={option} className="ck-choice">
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(option)}
            onChange={() => toggle(option)}
          />
          <span dir="auto">{option}</span>
        </label>
      ))}
      <input
        type="text"
        className="ck-own-answer"
        value={own}
        dir="auto"
        placeholder={text.items.other}
        aria-label={text.items.other}
        onChange={(event) => write(event.target.value)}
      />
    </>
  )
}

interface OwnTextProps {
  label: string
  values: readonly string[]
  onChange(values: string[]): void
}

function OwnText({ label, values, onChange }: OwnTextProps) {
  const text = useText()
  return (
    <textarea
      className="ck-own-answer"
      rows={2}
      value={values[0] ?? ''}
      dir="auto"
      placeholder={text.yourAnswer}
      aria-label={label}
      onChange={({ target }) => onChange(target.value ? [target.value] : [])}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}
