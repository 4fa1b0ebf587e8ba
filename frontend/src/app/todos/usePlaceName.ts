/** What a place is called: in the window's words, or as its list or label is named. */
import type { Place } from '../navigation/place'
import { useLabels, useLists } from '../sidebar/useSummary'
import { text } from '../text'

export function usePlaceName(place: Place): string {
  const lists = useLists()
  const labels = useLabels()
  if (place.kind === 'list') return lists.find((list) => list.id === place.id)?.name ?? ''
  if (place.kind === 'label') return labels.find((label) => label.id === place.id)?.name ?? ''
  return text.places[place.kind]
}
