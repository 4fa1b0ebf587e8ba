/** What can be done with a list or a label: rename, colour, move, delete. */
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Named } from '../api/contracts'
import { Menu } from '../layout/Menu'
import { MenuHeading, MenuItem } from '../layout/MenuItem'
import { text } from '../text'
import { ColourChoice } from './ColourChoice'
import { DeleteNamed } from './DeleteNamed'
import styles from './Sidebar.module.css'
import type { NamedKind } from './SummaryStore'

interface NamedMenuProps {
  kind: NamedKind
  named: Named
  rename: () => void
  move: (id: string, by: number) => void
}

export function NamedMenu({ kind, named, rename, move }: NamedMenuProps) {
  const [deleting, setDeleting] = useState(false)
  const { places } = text
  return (
    <>
      <Menu
        label={places.menuOf(named.name)}
        className={styles.menu}
        button={<Ellipsis size={16} strokeWidth={1.5} aria-hidden />}
      >
        {(close) => {
          const after = (act: () => void) => () => {
            close()
            act()
          }
          return (
            <>
              <MenuItem icon={Pencil} act={after(rename)}>
                {places.rename}
              </MenuItem>
              <MenuItem icon={ArrowUp} act={after(() => move(named.id, -1))}>
                {places.moveUp}
              </MenuItem>
              <MenuItem icon={ArrowDown} act={after(() => move(named.id, 1))}>
                {places.moveDown}
              </MenuItem>
              <MenuHeading>{places.colour}</MenuHeading>
              <ColourChoice kind={kind} named={named} close={close} />
              <MenuItem icon={Trash2} danger act={after(() => setDeleting(true))}>
                {kind === 'lists' ? places.deleteList : places.deleteLabel}
              </MenuItem>
            </>
          )
        }}
      </Menu>
      {deleting && <DeleteNamed kind={kind} named={named} close={() => setDeleting(false)} />}
    </>
  )
}
