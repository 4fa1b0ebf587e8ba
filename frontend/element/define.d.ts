/** Registers `<openai-chatkit>` where a bundler does not copy the package's `frame` folder along. */

export declare const version: string

/** `base` is the address of a copy of the package's `frame` folder, on the page's own origin or with CORS. */
export declare function define(options: { base: string | URL }): void
