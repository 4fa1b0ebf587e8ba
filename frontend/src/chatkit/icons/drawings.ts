/** Every lucide drawing by its name, in a part of its own; NamedIcon loads it when a widget first asks for one. */
import packed from './drawings.txt?raw'

const [lines = '', older = ''] = packed.split('\n\n')

const DRAWINGS = new Map(
  lines.split('\n').map((line): [string, string] => {
    const end = line.indexOf('|')
    return [line.slice(0, end), line.slice(end + 1)]
  }),
)

const OLDER = new Map(older.split('\n').map((line) => line.split('=') as [string, string]))

/** The parts of an icon, by its present or an older name. */
export function drawingOf(name: string): readonly string[] | undefined {
  return (DRAWINGS.get(name) ?? DRAWINGS.get(OLDER.get(name) ?? ''))?.split('|')
}
