/** The settings as the server has them, and the requests of the settings page. */
import { request } from '../api/client'

export type Provider = 'builtin' | 'azure' | 'openai' | 'compatible'
export type KeyPlace = 'keyring' | 'session' | 'environment'

export interface KeyState {
  /** null: the keyring doesn't say, for the reason in `key_problem`, or has not said yet where there is none. */
  readonly api_key_set: boolean | null
  readonly key_place: KeyPlace | null
  readonly key_problem: string | null
}

/** What a provider needs to be reached; tried as a draft before it is used. */
export interface ConnectionSettings {
  readonly provider: Provider
  readonly azure_endpoint: string
  readonly azure_deployment: string
  readonly azure_api_version: string
  readonly azure_api: 'responses' | 'chat_completions'
  readonly azure_auth: 'key' | 'entra'
  readonly entra_credential: 'browser' | 'device_code' | 'cli' | 'managed_identity' | 'environment'
  readonly entra_tenant_id: string
  readonly entra_client_id: string
  readonly openai_base_url: string
  readonly openai_model: string
  readonly openai_api: 'responses' | 'chat_completions'
  readonly proxy: string
  readonly ca_file: string
  readonly store_responses: boolean
}

export interface Settings extends ConnectionSettings, KeyState {
  readonly history_max_items: number
  /** 0: until the user deletes them. */
  readonly history_months: number
  readonly language: string
  readonly theme: 'system' | 'light' | 'dark'
  readonly close_to_tray: boolean
  readonly autostart: boolean
  readonly notifications: boolean
  readonly hotkey: string
  readonly brand_name: string | null
  readonly brand_tagline: string | null
  readonly brand_logo_url: string | null
  readonly brand_primary_color: string | null
  readonly log_level: string
  readonly locked: Readonly<Record<string, 'flag' | 'environment'>>
}

export type Changes = Partial<Omit<Settings, keyof KeyState | 'locked'>>

export interface About {
  readonly version: string
  readonly data_folder: string
  readonly log_folder: string
  readonly backups: readonly string[]
  readonly packages: readonly Licence[]
}

export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
}

export const askSettings = (): Promise<Settings> => request('GET', '/api/settings')
export const changeSettings = (changes: Changes): Promise<Settings> =>
  request('PATCH', '/api/settings', changes)
export const askKey = (): Promise<KeyState> => request('GET', '/api/credentials')
export const keepKey = (key: string, session: boolean): Promise<KeyState> =>
  request('PUT', '/api/credentials', { key, session })
export const forgetKey = (): Promise<KeyState> => request('DELETE', '/api/credentials')
export const integrateDesktop = (enabled: boolean): Promise<unknown> =>
  request('PUT', '/api/desktop/integration', { enabled })
export const askAbout = (): Promise<About> => request('GET', '/api/about')
export const openFolder = (name: 'data' | 'logs'): Promise<void> => request('POST', `/api/folders/${name}`)
export const askOlder = (months: number): Promise<{ conversations: number }> =>
  request('GET', `/api/history/older?months=${months}`)
export const DIAGNOSIS = '/api/diagnosis'
export const backUp = (): Promise<{ name: string }> => request('POST', '/api/backups')
export const askModels = (settings: Changes, key: string): Promise<{ data: readonly string[] }> =>
  request('POST', '/api/settings/models', { settings, ...(key && { key }) })
