/** Builds everything that the npm package of the element holds, into an empty folder. */
import { rm } from 'node:fs/promises'
import { buildClassic } from './classic.ts'
import { Licences } from './licences.ts'
import { buildModules } from './modules.ts'
import { writePackage } from './npmPackage.ts'
import { FRONTEND } from './settings.ts'

export async function buildElement(folder: string): Promise<void> {
  // React's plugin and the style sheets' take their word for what is built from here.
  process.env.NODE_ENV = 'production'
  await rm(folder, { recursive: true, force: true })
  const licences = new Licences(FRONTEND)
  await buildClassic(folder, licences)
  await buildModules(folder, licences)
  await writePackage(folder, licences)
}
