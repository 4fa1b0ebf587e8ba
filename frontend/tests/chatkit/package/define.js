import { define } from './package/define.js'

define({ base: './elsewhere' })
