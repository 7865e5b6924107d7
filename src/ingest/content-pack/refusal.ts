import type { DataProblem } from "../problems.ts"

/** Why a pack of content is not taken. Its words live in text/<language>/content-pack.json under the same names. */
export type ContentRefusal =
  /** Of the file as a whole. */
  | { readonly kind: "too-large"; readonly megabytes: number; readonly limit: number }
  | { readonly kind: "not-a-zip" }
  | { readonly kind: "cut-off" }
  | { readonly kind: "zip-unreadable" }
  | { readonly kind: "unpacks-too-large"; readonly limit: number }
  | { readonly kind: "path-trick"; readonly path: string }
  /** Of what is in it. */
  | { readonly kind: "not-a-content-pack" }
  | { readonly kind: "pack-version"; readonly found: string; readonly expected: number }
  | { readonly kind: "damaged"; readonly file: string }
  | { readonly kind: "file-missing"; readonly file: string }
  | { readonly kind: "file-unlisted"; readonly file: string }
  /** Of what it says. */
  | { readonly kind: "another-atlas"; readonly found: string; readonly expected: string }
  | { readonly kind: "older"; readonly found: string; readonly shown: string }
  | { readonly kind: "expired"; readonly on: string }
  | { readonly kind: "data-errors"; readonly count: number; readonly problems: readonly DataProblem[] }
  /** Pages opened in an unsafe way may not work out sums. */
  | { readonly kind: "cannot-check" }

/** Thrown inside this folder where reading ends; `readContentPack` answers it. */
export class Refused extends Error {
  readonly refusal: ContentRefusal

  constructor(refusal: ContentRefusal) {
    super(refusal.kind)
    this.refusal = refusal
  }
}
