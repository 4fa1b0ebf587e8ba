/**
 * Draws a packed icon: each part is a path's data, or a letter (Circle, Filled circle,
 * Ellipse, Rectangle, Solid path) with what it takes. Used by NamedIcon.
 */

export function PackedIcon({ parts, size }: { parts: readonly string[]; size: number | undefined }) {
  const side = size ?? '1em'
  return (
    <svg
      className="lucide"
      width={side}
      height={side}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an icon never change
        <Part key={index} part={part} />
      ))}
    </svg>
  )
}

function Part({ part }: { part: string }) {
  const [a, b, c, d, e, f] = part.slice(1).split(' ')
  switch (part[0]) {
    case 'C':
      return <circle cx={a} cy={b} r={c} />
    case 'F':
      return <circle cx={a} cy={b} r={c} fill="currentColor" />
    case 'E':
      return <ellipse cx={a} cy={b} rx={c} ry={d} />
    case 'R':
      return <rect x={a} y={b} width={c} height={d} rx={e} ry={f ?? e} />
    case 'S':
      return <path d={part.slice(1)} fill="currentColor" stroke="none" fillRule="evenodd" />
    default:
      return <path d={part} />
  }
}
