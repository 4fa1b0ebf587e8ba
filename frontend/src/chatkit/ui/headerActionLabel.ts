/** Names the page's header buttons by their icons: the options give them no label. Used by the header. */
import type { HeaderIcon } from '@openai/chatkit'
import type { Text } from '../text/en'

const LABELS: Record<HeaderIcon, keyof Text['headerActions']> = {
  'sidebar-left': 'sidebar',
  'sidebar-right': 'sidebar',
  'sidebar-open-left': 'sidebar',
  'sidebar-open-right': 'sidebar',
  'sidebar-open-left-alt': 'sidebar',
  'sidebar-open-right-alt': 'sidebar',
  'sidebar-floating-left': 'sidebar',
  'sidebar-floating-right': 'sidebar',
  'sidebar-floating-open-left': 'sidebar',
  'sidebar-floating-open-right': 'sidebar',
  'sidebar-collapse-left': 'sidebar',
  'sidebar-collapse-right': 'sidebar',
  'collapse-left': 'collapse',
  'collapse-right': 'collapse',
  'open-left': 'open',
  'open-right': 'open',
  'double-chevron-left': 'collapse',
  'double-chevron-right': 'open',
  home: 'home',
  'home-alt': 'home',
  'back-small': 'back',
  'back-large': 'back',
  'expand-large': 'expand',
  'collapse-large': 'shrink',
  'expand-small': 'expand',
  'collapse-small': 'shrink',
  star: 'star',
  'star-filled': 'star',
  bug: 'bug',
  'chat-temporary': 'temporary',
  'settings-cog': 'settings',
  grid: 'overview',
  'dots-horizontal': 'more',
  'dots-vertical': 'more',
  'dots-horizontal-circle': 'more',
  'dots-vertical-circle': 'more',
  menu: 'menu',
  'menu-inverted': 'menu',
  hamburger: 'menu',
  history: 'history',
  'book-open': 'guide',
  compose: 'compose',
  share: 'share',
  'light-mode': 'light',
  'dark-mode': 'dark',
  close: 'close',
}

/** An icon of a later version is named by what it is called. */
export function headerActionLabel(icon: string, text: Text): string {
  const label = Object.hasOwn(LABELS, icon) ? LABELS[icon as HeaderIcon] : null
  return label ? text.headerActions[label] : icon.replaceAll('-', ' ')
}
