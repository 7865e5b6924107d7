import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, type IncomingHttpHeaders, request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { compressFolder } from "../../../scripts/serve/compress.ts"
import { type Serving, serve } from "../../../scripts/serve/serve.ts"

const LONG_PAGE = `<!doctype html><title>示范带图谱</title>${"<p>一条线路</p>".repeat(200)}`

let folder: string
let site: Serving

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "站点 with spaces-"))
  await mkdir(join(folder, "site", "assets"), { recursive: true })
  await mkdir(join(folder, "site", "图册"))
  await writeFile(join(folder, "secret.txt"), "outside the site")
  await writeFile(join(folder, "site", "index.html"), LONG_PAGE)
  await writeFile(join(folder, "site", "图册", "index.html"), "<!doctype html><title>图册</title>")
  await writeFile(join(folder, "site", "assets", "app-a1B2_c3D.js"), "export {}")
  await writeFile(join(folder, "site", "graph.json.gz"), "not really gzip")
  await writeFile(join(folder, "site", "basemap.pmtiles"), "0123456789")
  await compressFolder(join(folder, "site"))
  site = await serve({ folders: [join(folder, "site")], port: 0 })
})

afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

/** fetch() tidies addresses and headers; this sends them as they are. */
const raw = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: site.port, path, headers, method }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on("error", reject)
    sent.end()
  })

describe("the server", () => {
  it("gives the home page at its own address, in a folder with spaces and Chinese in its name", async () => {
    const answer = await fetch(site.address)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(await answer.text()).toBe(LONG_PAGE)
  })

  it("forbids everything from elsewhere", async () => {
    const { headers } = await raw("/")
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
    expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'")
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["referrer-policy"]).toBe("no-referrer")
  })

  it("answers a byte range, also of a file that has a compressed twin", async () => {
    const part = await raw("/basemap.pmtiles", { range: "bytes=2-5", "accept-encoding": "br, gzip" })
    expect(part.status).toBe(206)
    expect(part.headers["content-range"]).toBe("bytes 2-5/10")
    expect(part.body.toString()).toBe("2345")

    const ofPage = await raw("/index.html", { range: "bytes=0-14", "accept-encoding": "br" })
    expect(ofPage.body.toString()).toBe("<!doctype html>")
    expect(ofPage.headers["content-encoding"]).toBeUndefined()

    expect((await raw("/basemap.pmtiles", { range: "bytes=10-" })).status).toBe(416)
    expect((await raw("/basemap.pmtiles", { range: "bytes=0-1", "if-range": '"old"' })).status).toBe(200)
  })

  it("sends the compressed twin to who can read it, and only to them", async () => {
    expect((await raw("/", { "accept-encoding": "gzip, deflate, br" })).headers["content-encoding"]).toBe("br")
    expect((await raw("/", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip")
    expect((await raw("/", { "accept-encoding": "br;q=0" })).headers["content-encoding"]).toBeUndefined()
    expect((await raw("/")).headers["content-encoding"]).toBeUndefined()
  })

  it("does not send an old twin of a file that has changed since", async () => {
    const file = join(folder, "site", "changing.html")
    await writeFile(file, LONG_PAGE)
    await compressFolder(join(folder, "site"))
    await new Promise((resolve) => setTimeout(resolve, 20))
    await writeFile(file, "<!doctype html>new")
    const answer = await raw("/changing.html", { "accept-encoding": "br" })
    expect(answer.body.toString()).toBe("<!doctype html>new")
  })

  it("hands over a packed file as it is", async () => {
    const answer = await raw("/graph.json.gz", { "accept-encoding": "gzip" })
    expect(answer.headers["content-encoding"]).toBeUndefined()
    expect(answer.headers["content-type"]).toBe("application/gzip")
    expect(answer.body.toString()).toBe("not really gzip")
  })

  it("lets only files named after their content be kept, and revalidates the rest", async () => {
    expect((await raw("/assets/app-a1B2_c3D.js")).headers["cache-control"]).toContain("immutable")
    const page = await raw("/")
    expect(page.headers["cache-control"]).toBe("no-cache")
    expect((await raw("/", { "if-none-match": String(page.headers.etag) })).status).toBe(304)
  })

  it("says 404 in a few words of plain text, never with the home page", async () => {
    for (const path of ["/atlas/nowhere.json", "/图册/x", "/%E0%A4%A", "/a%00b", `/${"x".repeat(5000)}`]) {
      const answer = await raw(encodeURI(path).replace("%25E0%25A4%25A", "%E0%A4%A").replace("%2500", "%00"))
      expect(answer.status, path.slice(0, 40)).toBe(404)
      expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8")
      expect(answer.body.length).toBeLessThan(200)
    }
  })

  it("does not leave its folder", async () => {
    for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//../secret.txt"]) {
      expect((await raw(path)).status, path).toBe(404)
    }
  })

  it("sends a folder without its slash to the one with it, never to another host", async () => {
    const answer = await raw("/%E5%9B%BE%E5%86%8C?lang=en")
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe("/%E5%9B%BE%E5%86%8C/?lang=en")
    expect((await raw("//assets")).headers.location).toBe("/assets/")
  })

  it("only gives, never takes", async () => {
    expect((await raw("/", {}, "POST")).status).toBe(405)
    const head = await raw("/", {}, "HEAD")
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    expect(Number(head.headers["content-length"])).toBe(Buffer.byteLength(LONG_PAGE))
  })

  it("answers on both names of this computer", async () => {
    expect((await fetch(`http://127.0.0.1:${site.port}/`)).status).toBe(200)
    expect(site.address).toBe(`http://localhost:${site.port}/`)
  })

  it("can live under a sub-path", async () => {
    const below = await serve({ folders: [join(folder, "site")], under: "/党建/map/", port: 0 })
    expect((await fetch(below.address)).status).toBe(200)
    expect((await fetch(`http://localhost:${below.port}/`)).status).toBe(404)
    await below.close()
  })

  it("takes the next port when the first is taken, and says so when told which one to use", async () => {
    const first = await serve({ folders: [folder] })
    const second = await serve({ folders: [folder] })
    expect(second.port).toBeGreaterThan(first.port)
    await expect(serve({ folders: [folder], port: first.port })).rejects.toMatchObject({
      name: "PortsTaken",
      reason: "EADDRINUSE",
    })
    await Promise.all([first.close(), second.close()])
  })

  it("leaves a port alone that another program has on IPv6 only", async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.on("error", () => resolve(0)) // no IPv6 here: nothing to test
      other.listen({ port: 0, host: "::1" }, () => {
        const address = other.address()
        resolve(typeof address === "object" && address !== null ? address.port : 0)
      })
    })
    if (port === 0) return
    await expect(serve({ folders: [folder], port })).rejects.toMatchObject({ reason: "EADDRINUSE" })
    other.close()
  })

  it("says that a host is none of this computer's, rather than that ports are taken", async () => {
    for (const [host, reason] of [
      ["192.0.2.200", "EADDRNOTAVAIL"],
      ["no such host", /ENOTFOUND|EAI_AGAIN/],
    ] as const)
      await expect(serve({ folders: [folder], host })).rejects.toMatchObject({
        name: "HostRefused",
        host,
        reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
      })
  })

  it("open to the network, is still localhost to its own computer and names itself to the others", async () => {
    const open = await serve({ folders: [join(folder, "site")], port: 0, host: "0.0.0.0" })
    expect(open.address).toBe(`http://localhost:${open.port}/`)
    for (const address of open.others ?? ["none"]) {
      expect(address).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:\d+\/$/)
      expect((await fetch(address)).status, address).toBe(200)
    }
    await open.close()
    expect(site.others).toBeNull()
  })
})
