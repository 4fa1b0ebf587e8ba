/** The part of a story that can be written as JSON, and the way back; functions stay as the story has them. */
import type { Story } from '../story'

const EDITABLE = ['options', 'thread', 'widget', 'items', 'stream', 'open', 'answer'] as const

export type Edited = { story: Story } | { problem: string }

export function textOf(story: Story): string {
  const shown = Object.fromEntries(EDITABLE.filter((key) => key in story).map((key) => [key, story[key]]))
  return JSON.stringify(shown, null, 2)
}

/** The story as the text now has it, or where the text stops being JSON. */
export function edited(story: Story, text: string): Edited {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { problem: place(text, (error as SyntaxError).message) }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'Line 1: a story is an object.' }
  }
  const fixed = Object.fromEntries(Object.entries(story).filter(([key]) => !isEditable(key)))
  const written = Object.entries(value).filter(([key]) => isEditable(key))
  const merged = written.map(([key, part]) => [key, withFunctions(part, story[key as keyof Story])])
  return { story: { ...fixed, ...Object.fromEntries(merged) } as Story }
}

function isEditable(key: string): boolean {
  return EDITABLE.some((editable) => editable === key)
}

/** Puts back at their places the functions that JSON left out. */
function withFunctions(value: unknown, original: unknown): unknown {
  if (!isRecord(value) || !isRecord(original)) return value
  const kept = Object.entries(original).filter(([, each]) => typeof each === 'function')
  const given = Object.entries(value).map(([key, each]) => [key, withFunctions(each, original[key])])
  const nested = Object.entries(original).filter(([key, each]) => !(key in value) && onlyFunctions(each))
  return { ...Object.fromEntries(kept), ...Object.fromEntries(nested), ...Object.fromEntries(given) }
}

function onlyFunctions(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((each) => typeof each === 'function')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Engines tell the place as a position, as line and column, or not at all: then the end is where more was awaited. */
function place(text: string, message: string): string {
  const [, position] = /position (\d+)/.exec(message) ?? []
  const [, named] = /line (\d+)/.exec(message) ?? []
  const before = text.slice(0, position === undefined ? text.length : Number(position))
  const line = named ?? String(before.split('\n').length)
  return `Line ${line}: ${message.replace(/ in JSON at position.*$/, '').replace(/ \(line.*$/, '')}`
}
