/** What the specs use of it; it brings no types of its own. */
declare module 'edtf' {
  /** Throws where the text is none of the format, up to that level. Milliseconds of the first instant and of the last. */
  export default function edtf(
    text: string,
    options: { readonly level: 0 | 1 | 2 },
  ): {
    readonly min: number;
    readonly max: number;
  };
}
