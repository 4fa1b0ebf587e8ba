/** A connection as it is being set up: what differs from the settings, and which services there are presets for. */
import type { Changes, ConnectionSettings, Provider, Settings } from '../settingsApi'

export type Service = Provider | 'ollama' | 'lmstudio' | 'vllm'

/** Where each answers unless it was told otherwise. */
export const PRESETS: Readonly<Partial<Record<Service, string>>> = {
  ollama: 'http://localhost:11434/v1',
  lmstudio: 'http://localhost:1234/v1',
  vllm: 'http://localhost:8000/v1',
}

const NAMES: readonly (keyof ConnectionSettings)[] = [
  'provider',
  'azure_endpoint',
  'azure_deployment',
  'azure_api_version',
  'azure_api',
  'azure_auth',
  'entra_credential',
  'entra_tenant_id',
  'entra_client_id',
  'openai_base_url',
  'openai_model',
  'openai_api',
  'proxy',
  'ca_file',
  'store_responses',
]

export function connectionOf(settings: Settings): ConnectionSettings {
  return Object.fromEntries(NAMES.map((name) => [name, settings[name]])) as unknown as ConnectionSettings
}

export function serviceOf(draft: ConnectionSettings): Service {
  if (draft.provider !== 'compatible') return draft.provider
  const known = Object.entries(PRESETS).find(([, address]) => address === draft.openai_base_url)
  return known ? (known[0] as Service) : 'compatible'
}

/** What choosing a service fills in. */
export function choosing(service: Service, draft: ConnectionSettings): ConnectionSettings {
  const address = PRESETS[service]
  if (address) {
    return { ...draft, provider: 'compatible', openai_base_url: address, openai_api: 'chat_completions' }
  }
  const provider = service as Provider
  const preset = Object.values(PRESETS).includes(draft.openai_base_url)
  return {
    ...draft,
    provider,
    openai_base_url: preset ? '' : draft.openai_base_url,
    // What every compatible service has, and what OpenAI itself does best.
    openai_api: provider === 'compatible' ? 'chat_completions' : 'responses',
  }
}

/** The changes that lead from the settings to the draft. */
export function difference(draft: ConnectionSettings, settings: Settings): Changes {
  return Object.fromEntries(
    NAMES.filter((name) => draft[name] !== settings[name]).map((name) => [name, draft[name]]),
  )
}

/** Whether the key that is kept belongs to an address that the draft gives up. */
export function losesKey(draft: ConnectionSettings, settings: Settings): boolean {
  if (settings.api_key_set === false) return false
  const address = settings.provider === 'azure' ? 'azure_endpoint' : 'openai_base_url'
  return settings.provider !== 'openai' && settings[address] !== '' && draft[address] !== settings[address]
}

export function needsKey(draft: ConnectionSettings): boolean {
  return draft.provider !== 'builtin' && !(draft.provider === 'azure' && draft.azure_auth === 'entra')
}
