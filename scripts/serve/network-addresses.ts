import type { NetworkInterfaceInfo, networkInterfaces } from "node:os"

/**
 * The addresses under which other computers reach one that listens everywhere: those of IPv4 first, and those of IPv6
 * only where it listens on them too. Link-local ones are left out: they need the name of a cable.
 */
export const networkAddresses = (
  interfaces: ReturnType<typeof networkInterfaces>,
  host: "0.0.0.0" | "::",
): readonly string[] => {
  const all = Object.values(interfaces).flatMap((ofOne) => ofOne ?? [])
  const of = (family: NetworkInterfaceInfo["family"], linkLocal: string): readonly string[] =>
    all
      .filter((one) => one.family === family && !one.internal && !one.address.startsWith(linkLocal))
      .map(({ address }) => address)
  return [...new Set([...of("IPv4", "169.254."), ...(host === "::" ? of("IPv6", "fe80:") : [])])]
}
