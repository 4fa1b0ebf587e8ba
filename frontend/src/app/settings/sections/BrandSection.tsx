/** What the app is called and how it is coloured, for those who hand it on under their own name. */
import { text } from '../../text'
import { TextField } from '../fields/TextField'
import { Section } from '../Section'
import { useSettings } from '../useSettings'

type BrandName = 'brand_name' | 'brand_tagline' | 'brand_primary_color' | 'brand_logo_url'

export function BrandSection() {
  const words = text.settings.brand
  return (
    <Section id="brand" title={words.title} hint={words.hint}>
      <Branded name="brand_name" label={words.name} />
      <Branded name="brand_tagline" label={words.tagline} />
      <Branded name="brand_primary_color" label={words.colour} hint={words.colourHint} />
      <Branded name="brand_logo_url" label={words.logo} hint={words.logoHint} />
    </Section>
  )
}

function Branded({ name, label, hint }: { name: BrandName; label: string; hint?: string }) {
  const { settings, change } = useSettings()
  return (
    <TextField
      label={label}
      hint={hint}
      name={name}
      value={settings[name] ?? ''}
      keep={(value) => void change({ [name]: value || null })}
    />
  )
}
