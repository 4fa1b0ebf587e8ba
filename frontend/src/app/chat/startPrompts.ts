/** The server's starter prompts in ChatKit's terms. */
import type { ChatKitIcon, StartScreenPrompt } from '@openai/chatkit-react'
import type { StartScreen } from '../api/contracts'

export function startPrompts(screen: StartScreen | undefined): StartScreenPrompt[] {
  return (screen?.prompts ?? []).map(({ label, prompt, icon }) => ({
    label,
    prompt,
    // Names come from the server, which knows ChatKit's icons; the element draws an unknown one as a placeholder.
    icon: icon as ChatKitIcon,
  }))
}
