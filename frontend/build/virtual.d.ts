declare module 'virtual:chatkit-frame' {
  /** Address of the module script that draws the chat inside the element's frame; it loads its own styles. */
  export const frameScript: string
}
