/** Attributes as React spells them: `stroke-width` becomes `strokeWidth`. */
export const elementAttributes = (
  attributes: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
