/** The fields that each kind of service needs. */
import type { ReactNode } from 'react'
import { text } from '../../text'
import { ChoiceField } from '../fields/ChoiceField'
import { TextField } from '../fields/TextField'
import type { ConnectionSettings } from '../settingsApi'
import { ModelField } from './ModelField'

export interface DraftProps {
  draft: ConnectionSettings
  edit: (changes: Partial<ConnectionSettings>) => void
  /** What was typed as a key, for asking the service for its models. */
  secret: string
}

export function ConnectionFields(props: DraftProps): ReactNode {
  switch (props.draft.provider) {
    case 'builtin':
      return null
    case 'azure':
      return <AzureFields {...props} />
    case 'openai':
      return <ModelField {...props} />
    case 'compatible':
      return <CompatibleFields {...props} />
  }
}

function AzureFields({ draft, edit }: DraftProps) {
  const words = text.settings.assistant
  return (
    <>
      <Typed name="azure_endpoint" label={words.endpoint} hint={words.endpointHint} {...{ draft, edit }} />
      <Typed name="azure_deployment" label={words.deployment} {...{ draft, edit }} />
      <ChoiceField
        label={words.signIn}
        name="azure_auth"
        value={draft.azure_auth}
        options={words.auths}
        choose={(azure_auth) => edit({ azure_auth })}
      />
      {draft.azure_auth === 'entra' && (
        <>
          <ChoiceField
            label={words.entraBy}
            name="entra_credential"
            value={draft.entra_credential}
            options={words.credentials}
            choose={(entra_credential) => edit({ entra_credential })}
          />
          <Typed name="entra_tenant_id" label={words.tenant} hint={words.optional} {...{ draft, edit }} />
        </>
      )}
      <Typed name="azure_api_version" label={words.apiVersion} {...{ draft, edit }} />
      <ChoiceField
        label={words.api}
        name="azure_api"
        value={draft.azure_api}
        options={words.apis}
        choose={(azure_api) => edit({ azure_api })}
      />
    </>
  )
}

function CompatibleFields({ draft, edit, secret }: DraftProps) {
  const words = text.settings.assistant
  return (
    <>
      <Typed name="openai_base_url" label={words.address} hint={words.addressHint} {...{ draft, edit }} />
      <ModelField draft={draft} edit={edit} secret={secret} />
      <ChoiceField
        label={words.api}
        name="openai_api"
        value={draft.openai_api}
        options={words.apis}
        choose={(openai_api) => edit({ openai_api })}
      />
    </>
  )
}

type TypedName = {
  [Name in keyof ConnectionSettings]: string extends ConnectionSettings[Name] ? Name : never
}[keyof ConnectionSettings]

interface TypedProps extends Omit<DraftProps, 'secret'> {
  name: TypedName
  label: string
  hint?: string
}

export function Typed({ name, label, hint, draft, edit }: TypedProps) {
  const change = (value: string) => edit({ [name]: value.trim() })
  return (
    <TextField
      label={label}
      hint={hint}
      name={name}
      value={draft[name]}
      keep={change}
      type={change}
      input={{ dir: 'ltr', autoComplete: 'off' }}
    />
  )
}
