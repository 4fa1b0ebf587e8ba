/** The view of a new thread: a greeting and prompts to start from. */
import type { StartScreenPrompt } from '@openai/chatkit'
import { NamedIcon } from '../icons/NamedIcon'
import { useText } from '../text/TextContext'
import { useOptions, useSession } from './SessionContext'

export function StartScreen() {
  const text = useText()
  const { startScreen = {} } = useOptions()
  const prompts = startScreen.prompts ?? []
  return (
    <main className="ck-main ck-start">
      <h2 dir="auto">{startScreen.greeting ?? text.greeting}</h2>
      {prompts.length > 0 && (
        <ul>
          {prompts.map((prompt, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and nothing is kept in a prompt
            <li key={index}>
              <Prompt prompt={prompt} />
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}

function Prompt({ prompt }: { prompt: StartScreenPrompt }) {
  const session = useSession()
  const send = () =>
    session.send(
      typeof prompt.prompt === 'string' ? { text: prompt.prompt } : { content: contentOf(prompt.prompt) },
    )
  return (
    <button type="button" className="ck-prompt" onClick={() => void send().catch(session.outlet.fail)}>
      {prompt.icon && <NamedIcon name={prompt.icon} size={18} />}
      <span dir="auto">{prompt.label}</span>
    </button>
  )
}

function contentOf(content: Exclude<StartScreenPrompt['prompt'], string>) {
  return content.map((part) => ({ ...part }))
}
