/** All stories, gathered from the files beside this one; the gallery page and its tests list them. */
import { GROUPS, type Story } from '../story'

const files = import.meta.glob<{ stories: readonly Story[] }>(['./*.ts', '!./index.ts'], { eager: true })

const gathered = Object.values(files).flatMap(({ stories }) => stories)

export const stories: readonly Story[] = GROUPS.flatMap((group) =>
  gathered.filter((story) => story.group === group),
)
