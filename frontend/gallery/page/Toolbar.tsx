/** What the story is, and how it is looked at: colour scheme, width, direction, language. */
import { TRANSLATIONS } from '../../src/chatkit/text/locales'
import type { Story } from '../story'
import { SCHEMES, type View, WIDTHS } from './view'

interface Props {
  story: Story
  view: View
  onChange(view: View): void
}

const NAMES: Readonly<Record<string, string>> = { light: 'Light', dark: 'Dark', system: 'System' }
const RIGHT_TO_LEFT = 'ar'

function nameOf(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale
}

function isRightToLeft(locale: string | null): boolean {
  return locale !== null && /^(ar|fa|he|ur)\b/.test(locale)
}

export function Toolbar({ story, view, onChange }: Props) {
  const rightToLeft = isRightToLeft(view.locale)
  return (
    <header>
      <div className="title">
        <h1>{story.title}</h1>
        {story.about && <p>{story.about}</p>}
      </div>
      <Choice
        label="Colour scheme"
        value={view.scheme}
        choices={SCHEMES}
        onChoose={(scheme) => onChange({ ...view, scheme })}
      />
      <Choice
        label="Width"
        value={view.width}
        choices={WIDTHS}
        onChoose={(width) => onChange({ ...view, width })}
      />
      <button
        type="button"
        aria-pressed={rightToLeft}
        onClick={() => onChange({ ...view, locale: rightToLeft ? null : RIGHT_TO_LEFT })}
      >
        Right to left
      </button>
      <select
        aria-label="Language"
        value={view.locale ?? ''}
        onChange={(event) => onChange({ ...view, locale: event.target.value || null })}
      >
        <option value="">The story’s own</option>
        {TRANSLATIONS.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {nameOf(locale)}
          </option>
        ))}
      </select>
    </header>
  )
}

interface ChoiceProps<Value> {
  label: string
  value: Value
  choices: readonly Value[]
  onChoose(value: Value): void
}

function Choice<Value extends string | number>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset>
      <legend className="hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={label} checked={choice === value} onChange={() => onChoose(choice)} />
          {NAMES[String(choice)] ?? choice}
        </label>
      ))}
    </fieldset>
  )
}
