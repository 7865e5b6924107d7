import type { RegistryDesk } from "./desk-state.ts"

/** Has a row of a list point at its line on the map, under a pointer or with the keyboard. */
export const pointing = ({ point }: Pick<RegistryDesk, "point">, line: string) => {
  const here = (): void => point(line)
  const away = (): void => point(null)
  return { onMouseEnter: here, onMouseLeave: away, onFocus: here, onBlur: away }
}
