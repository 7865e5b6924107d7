/** The datums a Chinese office may hand in. CGCS2000 degrees are WGS84 degrees to within a metre, and count as the same. */
export const DATUMS = ["wgs84", "cgcs2000", "gcj02", "bd09"] as const
export type Datum = (typeof DATUMS)[number]

/** Datums whose degrees differ: CGCS2000 is WGS84. */
export type DegreeDatum = Exclude<Datum, "cgcs2000">

/** Under which name a datum's degrees are known here. */
export const degreeDatum = (datum: Datum): DegreeDatum => (datum === "cgcs2000" ? "wgs84" : datum)

const NAMES: readonly (readonly [Datum, RegExp])[] = [
  ["bd09", /\bbd[-_ ]?0?9|百度|baidu/i],
  ["gcj02", /gcj[-_ ]?0?2|国测局|火星|高德|腾讯|autonavi|\bamap\b/i],
  ["cgcs2000", /cgcs\s*-?2000|国家\s*2000|2000\s*国家|大地\s*2000|天地图|epsg:?\s*4490/i],
  ["wgs84", /wgs[-_ ]?(?:19)?84|\bgps\b|epsg:?\s*4326/i],
]

/** The datum a text names, as `经度（高德）`; null when it names none, or several. */
export const datumNamed = (text: string): Datum | null => {
  const named = NAMES.filter(([, form]) => form.test(text)).map(([datum]) => datum)
  const [only, other] = named
  return only === undefined || other !== undefined ? null : only
}

/** A datum's name as published. */
export const DATUM_NAMES: Readonly<Record<Datum, string>> = {
  wgs84: "WGS84",
  cgcs2000: "CGCS2000",
  gcj02: "GCJ-02",
  bd09: "BD-09",
}
