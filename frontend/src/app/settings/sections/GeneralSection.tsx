/** Language, looks, reminders, and how much of a chat a model is told. */
import { nearestTranslation, TRANSLATIONS } from '../../../chatkit/text/locales'
import { useServices } from '../../services'
import { language as spoken, text } from '../../text'
import { ChoiceField } from '../fields/ChoiceField'
import { RemindersField } from '../fields/RemindersField'
import { TextField } from '../fields/TextField'
import { Section } from '../Section'
import type { Settings } from '../settingsApi'
import { useSettings } from '../useSettings'

export function GeneralSection() {
  const words = text.settings.general
  const { page } = useServices()
  const { settings, change } = useSettings()
  const paint = (theme: Settings['theme']) => {
    page.choose(theme)
    void change({ theme }).then((kept) => {
      if (!kept) page.choose(settings.theme)
    })
  }
  const speak = async (language: string) => {
    // The words of a window are chosen once, before its first paint.
    if (await change({ language })) location.reload()
  }
  return (
    <Section id="general" title={words.title}>
      <ChoiceField
        label={words.language}
        name="language"
        value={settings.language}
        options={languages(settings.language)}
        choose={(language) => void speak(language)}
      />
      <ChoiceField
        label={words.theme}
        name="theme"
        value={settings.theme}
        options={words.themes}
        choose={paint}
      />
      <RemindersField />
      <TextField
        label={words.history}
        hint={words.historyHint}
        name="history_max_items"
        value={String(settings.history_max_items)}
        keep={(value) => void change({ history_max_items: asNumber(value) })}
        input={{ inputMode: 'numeric' }}
      />
    </Section>
  )
}

/** What is no number is for the server to refuse, in its words. */
function asNumber(value: string): number {
  return value === '' ? 0 : Number(value) || 0
}

function languages(chosen: string): Record<string, string> {
  const options: Record<string, string> = { system: text.settings.general.system }
  for (const code of TRANSLATIONS) options[code] = nameOf(code)
  if (!(chosen in options)) options[chosen] = nameOf(chosen)
  return options
}

/** Those of the translations whose language is written in another way elsewhere. */
const VARIETIES: Readonly<Record<string, string>> = { 'pt-BR': 'pt-BR', 'zh-CN': 'zh-Hans' }

/** Each in its own words, as who looks for it knows it. */
function nameOf(code: string): string {
  const own = new Intl.DisplayNames([nearestTranslation(code), spoken.locale], { type: 'language' })
  const known = TRANSLATIONS.some((translation) => translation === code)
  const name = own.of(known ? (VARIETIES[code] ?? new Intl.Locale(code).language) : code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}
