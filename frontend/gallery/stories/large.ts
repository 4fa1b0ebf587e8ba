/** Stories: threads and answers of a size that nobody writes by hand. */
import type { Story, StoryItem } from '../story'
import { answered, asked } from './parts/items'

const WORDS = 'The quick brown fox jumps over the lazy dog and goes on to say what it has seen. '

const talk = (count: number): StoryItem[] =>
  Array.from({ length: count }, (_, number) =>
    number % 2 === 0
      ? asked(`Question ${number}?`)
      : answered(`Answer **${number}**. ${WORDS.repeat(1 + (number % 5))}`),
  )

const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => line(number + 1)).join('\n')

const of = (id: string, title: string, items: readonly StoryItem[], about?: string): Story => ({
  id: `large-${id}`,
  group: 'States',
  title,
  items,
  ...(about ? { about } : {}),
})

export const stories: readonly Story[] = [
  of(
    'thread',
    '10,000 items',
    talk(10_000),
    'Only what is near the view is in the document; the rest comes on the way up.',
  ),
  of('paragraph', 'A paragraph of 200 KB', [asked('Go on'), answered(WORDS.repeat(2500))]),
  of('list', 'A list of 5,000', [
    asked('All of them'),
    answered(lines(5000, (n) => `${n}. Item **${n}** of a long list`)),
  ]),
  of('table', 'A table of 3,000 rows', [
    asked('As a table'),
    answered(
      `| Number | Name | State |\n|---:|---|---|\n${lines(3000, (n) => `| ${n} | Todo ${n} | ${n % 3 ? 'open' : '**done**'} |`)}`,
    ),
  ]),
  of('code', 'Code of 200 KB', [
    asked('As code'),
    answered(
      `\`\`\`ts\n${lines(4500, (n) => `export const value${n} = compute('${n}', ${n}) // ${n}`)}\n\`\`\``,
    ),
  ]),
]
