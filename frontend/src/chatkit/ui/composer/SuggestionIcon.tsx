/** The icon of a suggestion: one that the page names, or that of the composer's own action; used by the list. */
import { AtSign, Cpu, type LucideIcon, Mic, Paperclip } from 'lucide-react'
import { NamedIcon } from '../../icons/NamedIcon'

const OWN: Readonly<Record<string, LucideIcon>> = {
  'composer:attach': Paperclip,
  'composer:dictate': Mic,
  'composer:mention': AtSign,
  'composer:models': Cpu,
}

export function SuggestionIcon({ name }: { name: string }) {
  const Own = Object.hasOwn(OWN, name) ? OWN[name] : undefined
  return Own ? <Own size={16} strokeWidth={1.5} aria-hidden /> : <NamedIcon name={name} size={16} />
}
