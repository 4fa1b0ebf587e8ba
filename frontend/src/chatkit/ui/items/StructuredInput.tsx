/** Questions the assistant asks: options to choose from, or room for an answer; then what was answered. */
import { type FormEvent, useState } from 'react'
import type { StructuredInput as Question, StructuredInputItem } from '../../protocol/items'
import type { StructuredSubmission } from '../../protocol/requests'
import { useText } from '../../text/TextContext'
import { useConversationPart, useIsWritable, useOpenConversation } from '../SessionContext'
import { QuestionField } from './QuestionField'

/** By the question; a server may give it any id. */
type Answers = ReadonlyMap<string, string[]>

const given = (values: readonly string[] | undefined): string[] =>
  (values ?? []).map((value) => value.trim()).filter((value) => value !== '')

function submission(
  status: 'answered' | 'skipped',
  item: StructuredInputItem,
  answers: Answers,
): StructuredSubmission {
  const entries = item.inputs.map(({ id }) => {
    const values = status === 'skipped' ? [] : given(answers.get(id))
    return [id, { values, skipped: values.length === 0 }]
  })
  return { status, answers: Object.fromEntries(entries) }
}

export function StructuredInput({ item }: { item: StructuredInputItem }) {
  return item.status === 'pending' ? <Pending item={item} /> : <Answered item={item} />
}

function Pending({ item }: { item: StructuredInputItem }) {
  const text = useText()
  const conversation = useOpenConversation()
  const responding = useConversationPart((state) => state.responding)
  const isOpen = useIsWritable()
  const [answers, setAnswers] = useState<Answers>(new Map())
  const { inputs } = item
  const isGiven = inputs.some(({ id }) => given(answers.get(id)).length > 0)
  const send = (status: 'answered' | 'skipped') =>
    void conversation.submitInput(item.id, submission(status, item, answers))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (isGiven && !responding) send('answered')
  }
  return (
    <form className="ck-item ck-questions" onSubmit={onSubmit}>
      <fieldset className="ck-questions" disabled={!isOpen}>
        {inputs.map((question, index) => (
          <QuestionField
            key={question.id}
            question={question}
            number={inputs.length > 1 ? text.items.question(index + 1, inputs.length) : null}
            values={answers.get(question.id) ?? []}
            onChange={(values) => setAnswers((all) => new Map(all).set(question.id, values))}
          />
        ))}
        <div className="ck-actions">
          <button type="submit" className="ck-button-solid" disabled={!isGiven || responding}>
            {text.submit}
          </button>
          <button
            type="button"
            className="ck-button-ghost"
            disabled={responding}
            onClick={() => send('skipped')}
          >
            {text.skip}
          </button>
        </div>
      </fieldset>
    </form>
  )
}

function Answered({ item }: { item: StructuredInputItem }) {
  return (
    <dl className="ck-item ck-questions">
      {item.inputs.map((question) => (
        <div key={question.id}>
          <dt dir="auto">{question.question}</dt>
          <dd dir="auto">
            <AnswerText question={question} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function AnswerText({ question }: { question: Question }) {
  const text = useText()
  const values = question.answer?.values ?? []
  if (values.length === 0) return <em>{text.skipped}</em>
  return values.length === 1 ? values[0] : values.map((value) => <p key={value}>{value}</p>)
}
