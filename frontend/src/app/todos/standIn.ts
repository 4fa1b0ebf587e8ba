/** What a todo just added is called until the server has named it; the store gives such names. */

const STAND_IN = 'new:'

export const standInId = (count: number): string => `${STAND_IN}${count}`

export const isStandIn = (id: string): boolean => id.startsWith(STAND_IN)
