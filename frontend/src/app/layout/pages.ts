/** The places that are pages of their own, each loaded when it is first gone to. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PlaceKind } from '../navigation/place'

type Page = LazyExoticComponent<ComponentType>

export const PAGES: Readonly<Partial<Record<PlaceKind, Page>>> = {
  settings: lazy(() => import('../settings/SettingsPage')),
  search: lazy(() => import('../search/SearchPage')),
  activity: lazy(() => import('../activity/ActivityPage')),
  calendar: lazy(() => import('../calendar/CalendarPage')),
}
