export type Parameters = Readonly<Record<string, string | number>>

/** Puts parameters into `{{name}}` places; a place without a parameter stays visible, so that tests see it. */
export const fillIn = (sentence: string, parameters: Parameters): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(parameters[name] ?? place))
