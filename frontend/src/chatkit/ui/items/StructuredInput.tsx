/** Questions the assistant asks: options to choose from, or room for an answer; then what was answered. */
import { type FormEvent, useState } from 'react'
import type { StructuredInput as Question, StructuredInputItem } from '../../protocol/items'
import type { StructuredSubmission } from '../../protocol/requests'
import { useText } from '../../text/TextContext'
import { useConversation } from '../SessionContext'
import { QuestionField } from './QuestionField'

type Answers = Record<string, string[]>

function submission(
  status: 'answered' | 'skipped',
  item: StructuredInputItem,
  answers: Answers,
): StructuredSubmission {
  const entries = item.inputs.map(({ id }) => {
    const values = status === 'skipped' ? [] : (answers[id] ?? []).filter((value) => value.trim() !== '')
    return [id, { values, skipped: values.length === 0 }]
  })
  return { status, answers: Object.fromEntries(entries) }
}

export function StructuredInput({ item }: { item: StructuredInputItem }) {
  const text = useText()
  const [conversation, { responding }] = useConversation()
  const [answers, setAnswers] = useState<Answers>({})
  if (item.status !== 'pending') return <Answered item={item} />
  const send = (status: 'answered' | 'skipped') =>
    void conversation.submitInput(item.id, submission(status, item, answers))
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    send('answered')
  }
  const given = Object.values(answers).some((values) => values.some((value) => value.trim() !== ''))
  return (
    <form className="ck-item ck-questions" onSubmit={onSubmit}>
      {item.inputs.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          values={answers[question.id] ?? []}
          onChange={(values) => setAnswers((all) => ({ ...all, [question.id]: values }))}
        />
      ))}
      <div className="ck-actions">
        <button type="submit" className="ck-button-solid" disabled={!given || responding}>
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
    </form>
  )
}

function Answered({ item }: { item: StructuredInputItem }) {
  return (
    <dl className="ck-item ck-questions">
      {item.inputs.map((question) => (
        <div key={question.id}>
          <dt>{question.question}</dt>
          <dd>
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
  return values.length > 0 ? values.join(', ') : text.skipped
}
