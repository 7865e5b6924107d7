import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { browser } from "./harness/browser.ts"
import { findLayoutFaults } from "./harness/layout-faults.ts"

let page: Page

beforeAll(async () => {
  page = await (await browser()).newPage({ viewport: { width: 400, height: 600 } })
})
afterAll(() => page.close())

const PAGE = (body: string, style = "") =>
  `<!doctype html><style>body{margin:0;font:16px/1.6 sans-serif}button{min-width:44px;min-height:44px;font:inherit}${style}</style>${body}`

const faultsOf = async (body: string, style?: string) => {
  await page.setContent(PAGE(body, style))
  return (await findLayoutFaults(page)).map(({ kind, element }) => `${kind}: ${element}`)
}

describe("the layout audit", () => {
  it("finds nothing on a page that is right", async () => {
    const body = `<h1>示范带图谱</h1><p>一条线路、一个红色标识，<a href="#a">见说明</a>。</p><button>打开</button>
      <div style="height:80px;overflow:auto"><p style="height:400px">很长的一段话</p><button>最后一个</button></div>
      <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">只给读屏软件</span>
      <button style="position:absolute;left:-100vw">跳到内容</button>
      <details><summary style="min-height:44px">更多</summary><button>里面</button></details>`
    expect(await faultsOf(body)).toEqual([])
  })

  it("sees text a box cuts off, at its side and at its foot", async () => {
    const side = `<div id=side style="width:60px;overflow:hidden;white-space:nowrap">福州市鼓楼区</div>`
    const foot = `<div id=foot style="height:30px;overflow:hidden"><p style="margin:0">第一行<br>第二行<br>第三行</p></div>`
    expect(await faultsOf(side)).toEqual([`clipped-text: div#side “福州市鼓楼区”`])
    expect(await faultsOf(foot)).toEqual([`clipped-text: p “第一行第二行第三行”`])
  })

  it("sees a list to choose from that lost its arrow", async () => {
    const style = "select{appearance:none;min-height:44px;min-width:44px;background-image:linear-gradient(red,red)}"
    expect(await faultsOf("<select><option>全部</select>", style)).toEqual([])
    const bare = `${style}select{background:white}`
    expect(await faultsOf("<select id=bare><option>全部</select>", bare)).toEqual([
      expect.stringContaining("no-arrow: select#bare"),
    ])
  })

  it("sees an ellipsis nobody allowed, and lets an allowed one be", async () => {
    const style = ".name{width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}"
    expect(await faultsOf(`<div class=name>福州市鼓楼区</div>`, style)).toHaveLength(1)
    expect(await faultsOf(`<div class=name data-may-clip>福州市鼓楼区</div>`, style)).toEqual([])
  })

  it("sees text outside a page that cannot scroll to it", async () => {
    const style = "html,body{height:100%;overflow:hidden}"
    expect(await faultsOf(`<p style="position:absolute;top:620px;margin:0">看不到</p>`, style)).toEqual([
      "clipped-text: p “看不到”",
    ])
    expect(await faultsOf(`<p style="position:absolute;left:380px;width:200px">右边看不到</p>`, style)).toHaveLength(1)
  })

  it("does not mistake what is scrolled away for what is cut off", async () => {
    const body = `<div style="height:100px;overflow:auto"><div style="overflow:hidden;height:300px"><p style="margin:200px 0 0">下面的话</p></div></div>`
    expect(await faultsOf(body)).toEqual([])
  })

  it("lets a fixed panel out of a box that hides its overflow", async () => {
    const body = `<div style="width:20px;height:20px;overflow:hidden"><div style="position:fixed;left:100px;top:100px">固定的面板</div></div>`
    expect(await faultsOf(body)).toEqual([])
  })

  it("sees two buttons on one another", async () => {
    const at = (left: number) => `style="position:absolute;top:10px;left:${left}px;width:100px"`
    const faults = await faultsOf(`<button ${at(10)}>甲</button><button ${at(80)}>乙</button>`)
    expect(faults).toContain("overlap: button “甲”")
    expect(await faultsOf(`<button ${at(10)}>甲</button><button ${at(110)}>乙</button>`)).toEqual([])
  })

  it("sees a panel that lies on a button or on another panel, but not the map below them", async () => {
    const panel = (left: number) =>
      `<section data-panel style="position:absolute;left:${left}px;top:0;width:150px;height:150px">面板</section>`
    expect(await faultsOf(`<button style="position:absolute;left:50px;top:50px">钮</button>${panel(0)}`)).toEqual([
      "covered-control: button “钮”",
    ])
    expect(await faultsOf(panel(0) + panel(100))).toEqual(["overlap: section “面板”"])
    const map = `<canvas tabindex=0 style="position:absolute;inset:0;width:400px;height:600px"></canvas>`
    expect(await faultsOf(map + panel(0))).toEqual([])
  })

  it("leaves alone what lies under an open dialog", async () => {
    const body = `<div inert><button>下面</button></div><div role=dialog style="position:fixed;inset:0;background:white"><button>关闭</button></div>`
    expect(await faultsOf(body)).toEqual([])
  })

  it("sees a page and a box that must be pushed sideways", async () => {
    expect(await faultsOf(`<div style="width:900px">宽</div>`)).toEqual(["sideways-scroll: the page"])
    const table = `style="overflow:auto;width:200px"><div style="width:500px;height:1px"></div></div>`
    expect(await faultsOf(`<div id=t ${table}`)).toEqual(["sideways-scroll: div#t “”"])
    expect(await faultsOf(`<div data-may-scroll-sideways ${table}`)).toEqual([])
  })

  it("sees targets too small for a finger and text too small to read", async () => {
    const faults = await faultsOf(
      `<button style="min-height:0;height:30px">小</button><p style="font-size:12px">小字</p>`,
    )
    expect(faults).toEqual(["small-target: button “小”", "small-text: p “小字”"])
  })

  it("judges a tick box by its label", async () => {
    const label = (style: string) => `<label style="display:flex;${style}"><input type=checkbox>显示服务盲区</label>`
    expect(await faultsOf(label("min-height:44px"))).toEqual([])
    expect(await faultsOf(label(""))).toEqual(["small-target: label “显示服务盲区”"])
  })

  it("can be told to be stricter, and to live with one fault", async () => {
    await page.setContent(PAGE(`<button>开始</button>`))
    expect(await findLayoutFaults(page, { targetPixels: 60, textPixels: 18 })).toHaveLength(2)
    expect(await findLayoutFaults(page, { targetPixels: 60, ignore: ["small-target button"] })).toEqual([])
  })
})
