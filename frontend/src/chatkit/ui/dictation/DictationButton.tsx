/** The composer's microphone: starts and stops a dictation, shows that it listens and what became of it. */
import { Check, LoaderCircle, Mic, X } from 'lucide-react'
import { useEffect } from 'react'
import type { Dictation, DictationState } from '../../session/dictation/Dictation'
import { canRecord } from '../../session/dictation/Recorder'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useOptions, useSession, useStore } from '../SessionContext'
import { DictationNote } from './DictationNote'
import { Level } from './Level'
import { useDictation } from './useDictation'

export function DictationButton() {
  const { composer } = useOptions()
  return composer?.dictation?.enabled && canRecord() ? <Microphone /> : null
}

function Microphone() {
  const { dictation: text } = useText()
  const dictation = useDictation()
  const state = useStore(dictation.store)
  const { phase } = state
  useEscape(dictation, phase !== 'idle')
  useDictationCommand(dictation)
  return (
    <div className="ck-dictation" data-phase={phase}>
      {phase === 'recording' && (
        <>
          <IconButton label={text.cancel} onClick={() => dictation.cancel()}>
            <X />
          </IconButton>
          <Level dictation={dictation} startedAt={state.startedAt} />
        </>
      )}
      <MainButton dictation={dictation} phase={phase} />
      <span className="ck-sr-only" role="status">
        {spoken(state, text)}
      </span>
      {state.note && <DictationNote note={state.note} dictation={dictation} />}
    </div>
  )
}

/** One button all the while, so that it keeps the focus: starts, stops, gives up. */
function MainButton({ dictation, phase }: { dictation: Dictation; phase: DictationState['phase'] }) {
  const { dictation: text } = useText()
  const [label, Icon, act] = {
    idle: [text.start, Mic, () => void dictation.start()] as const,
    asking: [text.cancel, Mic, () => dictation.cancel()] as const,
    recording: [text.stop, Check, () => void dictation.stop()] as const,
    transcribing: [text.cancel, LoaderCircle, () => dictation.cancel()] as const,
  }[phase]
  return (
    <IconButton label={label} className="ck-microphone" onClick={act}>
      <Icon className={phase === 'transcribing' ? 'ck-spin' : undefined} />
    </IconButton>
  )
}

/** The menu of commands starts it, too. */
function useDictationCommand(dictation: Dictation): void {
  const { composer } = useSession()
  useEffect(() => {
    composer.dictate = () => void dictation.start()
    return () => {
      composer.dictate = null
    }
  }, [composer, dictation])
}

/** Wherever the focus is: nobody should have to look for the button that ends a recording. */
function useEscape(dictation: Dictation, active: boolean): void {
  useEffect(() => {
    if (!active) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      event.stopPropagation()
      dictation.cancel()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [dictation, active])
}

type Words = ReturnType<typeof useText>['dictation']

function spoken({ phase, ended }: DictationState, text: Words): string {
  if (phase !== 'idle') return text[phase]
  return ended ? text[ended] : ''
}
