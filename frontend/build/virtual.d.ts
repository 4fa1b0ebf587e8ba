declare module 'virtual:chatkit-frame' {
  /** The module script that draws the chat inside the element's frame; it loads its own styles. */
  export const frameScript: { src: string; module: boolean; parts?: Readonly<Record<string, string>> }
}

declare module 'virtual:chatkit-styles' {
  /** All style sheets of the stand-alone build in one text. */
  export const styles: string
}

declare module 'virtual:chatkit-frame-names' {
  /** The files that the frame's script consists of in the module build. */
  export const names: readonly string[]
}

declare module 'virtual:licences' {
  const packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[]
  export default packages
}
