/** Today by this computer's own clock, as `2026-03-01`. */
export const localToday = (): string => {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
