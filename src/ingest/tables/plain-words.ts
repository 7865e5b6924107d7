import { plainText } from "../datum/read-angle.ts"

/** A head or a value as it is compared: no brackets with what is in them, no spaces, no punctuation, small letters, plain digits. */
export const compared = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/\([^)]*\)|（[^）]*）|\[[^\]]*\]/g, "")
    .replace(/[★\s_*:：、,，.。;；!！?？'"“”‘’/\\|·-]+/g, "")

/** The same with what is in brackets: 名称（英文）is not 名称. */
export const comparedWhole = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[★\s_*:：()（）,，·-]+/g, "")
