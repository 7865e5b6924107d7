/** The days a date may mean, as ISO dates: `2019` is any day of that year. */
export type Period = { readonly first: string; readonly last: string }

const DATE = /(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/

/**
 * The days that a date as published may mean: `2019`, `2019-07`, `2019-07-03`, or words with a year in them. Null where
 * no year is named. Month ends are written as the 31st: they are compared, never counted.
 */
export const periodOf = (date: string): Period | null => {
  const [, year, month, day] = DATE.exec(date) ?? []
  if (year === undefined) return null
  return {
    first: `${year}-${month ?? "01"}-${day ?? "01"}`,
    last: `${year}-${month ?? "12"}-${day ?? "31"}`,
  }
}

/** The same day some years later, fractions of a year left away. */
export const yearsLater = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + Math.floor(years)
  return `${String(year).padStart(4, "0")}${day.slice(4)}`
}
