import { createServer, type Server } from "node:http"
import { networkInterfaces } from "node:os"
import { networkAddresses } from "./network-addresses.ts"
import { answerFrom } from "./static-files.ts"

export type ServeOptions = {
  /** Folders to serve; the first that has a file wins. */
  readonly folders: readonly string[]
  /** The sub-path the site lives under; "/" unless stated. */
  readonly under?: string
  /** Unless stated, this computer only, under both of its names (127.0.0.1 and ::1). */
  readonly host?: string | undefined
  /** Exactly this port; unless stated, the first free one from 4173. */
  readonly port?: number | undefined
}

export type Serving = {
  readonly address: string
  /** Where other computers find the site when it is open to all of them; null when it is not. */
  readonly others: readonly string[] | null
  readonly port: number
  readonly close: () => Promise<void>
}

/** The host is no name or address of this computer. */
export class HostRefused extends Error {
  readonly host: string
  readonly reason: string

  constructor(host: string, reason: string) {
    super(`host ${host}: ${reason}`)
    this.name = "HostRefused"
    this.host = host
    this.reason = reason
  }
}

/** Why nobody could listen. */
export class PortsTaken extends Error {
  readonly first: number
  readonly last: number
  readonly reason: string

  constructor(first: number, last: number, reason: string) {
    super(`ports ${first}-${last}: ${reason}`)
    this.name = "PortsTaken"
    this.first = first
    this.last = last
    this.reason = reason
  }
}

const FIRST_PORT = 4173
const LAST_PORT = 4272
const THIS_COMPUTER = ["127.0.0.1", "::1"] as const
const BLOCKED_BY_BROWSERS = 4190 // on the Fetch standard's list of bad ports

/** Starts serving and answers once the port is ours. */
export const serve = async ({ folders, under = "/", host, port }: ServeOptions): Promise<Serving> => {
  const answer = answerFrom({ folders, under })
  const first = port ?? FIRST_PORT
  const last = port ?? LAST_PORT
  let reason = ""
  for (let candidate = first; candidate <= last; candidate++) {
    if (candidate === BLOCKED_BY_BROWSERS && port === undefined) continue
    const servers = await listenOn(candidate, host, () => createServer(answer))
    if (typeof servers !== "string") return serving(servers, host, under)
    reason = servers
    if (reason !== "EADDRINUSE" && reason !== "EACCES") throw new HostRefused(host ?? THIS_COMPUTER[0], reason)
  }
  throw new PortsTaken(first, last, reason)
}

/** Listens on every address the host name means; the reason when one of them cannot be had. */
const listenOn = async (
  port: number,
  host: string | undefined,
  open: () => Server,
): Promise<readonly Server[] | string> => {
  const listening: Server[] = []
  let chosen = port
  for (const address of host === undefined ? THIS_COMPUTER : [host]) {
    const server = open()
    const failure = await listen(server, chosen, address)
    if (failure === null) {
      listening.push(server)
      chosen = portOf(server)
      continue
    }
    if (address === "::1" && failure !== "EADDRINUSE") continue // a computer without IPv6
    await Promise.all(listening.map(close))
    return failure
  }
  return listening
}

const listen = (server: Server, port: number, host: string): Promise<string | null> =>
  new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => resolve(null))
  })

const serving = (servers: readonly Server[], host: string | undefined, under: string): Serving => {
  const [server] = servers
  if (server === undefined) throw new Error("nobody listens")
  const port = portOf(server)
  const addressAt = (name: string): string => `http://${name.includes(":") ? `[${name}]` : name}:${port}${under}`
  const everywhere = host === "0.0.0.0" || host === "::"
  return {
    address: addressAt(host === undefined || everywhere ? "localhost" : host),
    others: everywhere ? networkAddresses(networkInterfaces(), host).map(addressAt) : null,
    port,
    close: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
