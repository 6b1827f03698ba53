/** The part of the `edtf` library that is used here; it ships no types. */
declare module 'edtf' {
  interface Value {
    /** Milliseconds of the first moment. */
    readonly min: number;
    /** Milliseconds of the last moment. */
    readonly max: number;
  }
  /** Parses an EDTF string; throws a SyntaxError when it is none of `types`. */
  export default function edtf(text: string, options?: { types?: string[] }): Value;
}
