/** What a proposal's line on the map is called. */
export const proposalLine = ({ offer, need }: { readonly offer: string; readonly need: string }): string =>
  `${offer}>${need}`
