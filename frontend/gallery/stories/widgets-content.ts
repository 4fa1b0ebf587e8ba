/** Stories: badges, icons, images. */
import type { Story } from '../story'

const card = (...children: object[]) => ({ type: 'Card', size: 'lg', children })
const row = (...children: object[]) => ({ type: 'Row', gap: 2, wrap: 'wrap', children })
const BADGES = ['secondary', 'success', 'danger', 'warning', 'info', 'discovery']
const PICTURE = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#7aa2d8"/><circle cx="480" cy="110" r="60" fill="#fff3c4"/><path d="M0 360V250l160-110 120 90 140-130 220 190v70z" fill="#35577d"/></svg>',
)}`
const POSITIONS = [
  ...['top left', 'top', 'top right'],
  ...['left', 'center', 'right'],
  ...['bottom left', 'bottom', 'bottom right'],
]
const RADII = ['2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', 'full', '100%', 'none']
const picture = (what: string, given: object) => ({
  type: 'Image',
  src: PICTURE,
  alt: `Mountains, ${what}`,
  ...given,
})

const ICONS =
  'agent analytics atom batch bolt book-open book-closed book-clock bug calendar chart check check-circle check-circle-filled chevron-left chevron-right circle-question clock compass confetti cube desktop document dot dots-horizontal dots-vertical empty-circle external-link globe keys lab images info lifesaver lightbulb mail map-pin maps mobile name notebook notebook-pencil page-blank phone play plus profile profile-card reload star star-filled search sparkle sparkle-double square-code square-image square-text suitcase settings-slider user wreath write write-alt write-alt2'.split(
    ' ',
  )

export const stories: Story[] = [
  {
    id: 'widgets-badge',
    group: 'Widgets',
    title: 'Badge',
    widget: card(
      ...['solid', 'soft', 'outline'].map((variant) =>
        row(...BADGES.map((color) => ({ type: 'Badge', label: color, color, variant }))),
      ),
      row(...['sm', 'md', 'lg'].map((size) => ({ type: 'Badge', label: size, size, color: 'info' }))),
      row({ type: 'Badge', label: 'pill', pill: true }, { type: 'Badge', label: 'not a pill', pill: false }),
    ),
  },
  {
    id: 'widgets-icon',
    group: 'Widgets',
    title: 'Icon: all built-in names',
    widget: card(row(...ICONS.map((name) => ({ type: 'Icon', name, size: 'lg' })))),
  },
  {
    id: 'widgets-icon-more',
    group: 'Widgets',
    title: 'Icon: sizes, colours, lucide, vendors',
    widget: card(
      row(
        ...['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl'].map((size) => ({
          type: 'Icon',
          name: 'star-filled',
          size,
          color: 'warning',
        })),
      ),
      row(
        ...['rocket', 'tree-palm', 'coffee', 'alarm-check', 'palette', 'cat', 'wine', 'scan-face'].map(
          (name) => ({ type: 'Icon', name: `lucide:${name}`, size: 'xl' }),
        ),
      ),
      row(
        { type: 'Icon', name: 'vendor:acme', size: 'xl' },
        { type: 'Icon', name: 'lucide:no-such-one', size: 'xl' },
        { type: 'Icon', name: 'unheard-of', size: 'xl', color: 'secondary' },
      ),
    ),
  },
  {
    id: 'widgets-image',
    group: 'Widgets',
    title: 'Image: fit, position, frame, corners',
    widget: card(
      row(
        ...['cover', 'contain', 'fill', 'scale-down', 'none'].map((fit) => ({
          type: 'Image',
          src: PICTURE,
          alt: `Mountains, ${fit}`,
          fit,
          size: 88,
          radius: 'md',
          frame: true,
          background: 'surface-tertiary',
        })),
      ),
      row(
        ...['top left', 'center', 'bottom right'].map((position) => ({
          type: 'Image',
          src: PICTURE,
          alt: `Mountains, ${position}`,
          fit: 'none',
          position,
          width: 120,
          height: 60,
          radius: 'full',
        })),
      ),
      {
        type: 'Image',
        src: PICTURE,
        alt: 'Mountains at dawn',
        aspectRatio: '16/9',
        radius: 'xl',
        maxWidth: 320,
      },
    ),
  },
  {
    id: 'widgets-image-more',
    group: 'Widgets',
    title: 'Image: every position, corner and limit',
    widget: card(
      row(
        ...POSITIONS.map((position) => picture(position, { fit: 'none', position, width: 88, height: 56 })),
      ),
      row(...RADII.map((radius) => picture(radius, { fit: 'cover', radius, size: 56 }))),
      row(
        picture('at least so wide', { width: 20, minWidth: 100, height: 20, minHeight: 56 }),
        picture('at least so large', { size: 20, minSize: 64, fit: 'cover' }),
        picture('at most so high', { width: 120, height: 400, maxHeight: 64, fit: 'cover' }),
        picture('at most so large', { size: 400, maxSize: 72, fit: 'cover', margin: { x: 3 } }),
      ),
      { type: 'Row', children: [picture('as wide as there is room', { flex: 1, height: 40, fit: 'cover' })] },
    ),
  },
  {
    id: 'widgets-image-flush',
    group: 'Widgets',
    title: 'Image, flush with its card',
    widget: {
      type: 'Card',
      size: 'sm',
      children: [
        {
          type: 'Image',
          src: PICTURE,
          alt: 'Mountains at dawn',
          flush: true,
          aspectRatio: '2/1',
          fit: 'cover',
        },
        { type: 'Title', value: 'Up the valley', size: 'sm' },
        { type: 'Text', value: 'Three hours on foot, with a hut half-way.', color: 'secondary', size: 'sm' },
      ],
    },
  },
  {
    id: 'widgets-image-elsewhere',
    group: 'Widgets',
    title: 'Image from a place that is not allowed',
    widget: card(
      { type: 'Image', src: 'https://tracker.example.com/pixel.png', alt: 'A remote picture' },
      { type: 'Text', value: 'Below' },
    ),
  },
]
