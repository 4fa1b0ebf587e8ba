/** The element's version; the package, the banners and `chatkit.version` take it from here. */
export const VERSION = '1.0.0'
