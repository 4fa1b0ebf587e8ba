/** Decides between light and dark: what the theme says, else what the page around the frame declares. */
import type { ChatKitOptions, ThemeOption } from '@openai/chatkit'
import type { Scheme } from './SchemeContext'

export function themeOf(theme: ChatKitOptions['theme']): ThemeOption {
  return typeof theme === 'string' ? { colorScheme: theme } : (theme ?? {})
}

/** `prefers-color-scheme` in the page's window: a frame's own answer depends on the engine. */
export function darkPreference(frame: Window): MediaQueryList {
  return (frame.frameElement?.ownerDocument.defaultView ?? frame).matchMedia('(prefers-color-scheme: dark)')
}

/** Light, as for any page, unless the page's `color-scheme` says that it is dark or follows the system. */
export function pageScheme(frame: Window): Scheme {
  const element = frame.frameElement
  const declared = element ? getComputedStyle(element).colorScheme.split(' ') : []
  if (!declared.includes('dark')) return 'light'
  return !declared.includes('light') || darkPreference(frame).matches ? 'dark' : 'light'
}
