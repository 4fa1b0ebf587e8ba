/** The whole lucide set with its older names, in a part of its own that NamedIcon loads when a widget asks for one. */
export * as icons from 'lucide-react'
