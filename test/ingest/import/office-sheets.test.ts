import { zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { importAtlas } from "../../../src/ingest/import/import-atlas.ts"
import { readSheets } from "../../../src/ingest/workbook/read-sheets.ts"
import { featuresIn, fileOf, IMPORT_OPTIONS, importWith, toldOf } from "../../worlds/import-with.ts"
import { sheetData, xlsxOf } from "../../worlds/workbooks.ts"

type Cells = Parameters<typeof sheetData>[0]

/** A sheet as offices send it round: a merged title, heads in two rows, sections, a total, who filled it in. */
const OFFICE: Cells = [
  ["2024年桥北区两新组织党建示范点一览表"],
  [],
  [
    "序号",
    "所属示范带",
    "示范点名称",
    "类别",
    "坐标",
    null,
    "六有情况",
    null,
    "地址",
    "联系电话",
    "备注",
    "备注",
    "__proto__",
  ],
  [null, null, null, null, "经度", "纬度", "有场所", "有党旗"],
  [
    1,
    "滨江示范带",
    "旧桥党群服务中心",
    "社区党群服务中心",
    "１１８．０１０１",
    27.0201,
    "√",
    "无",
    "",
    "0591-8888",
    "首批",
    "甲",
    "乙",
  ],
  [2, null, "灯具厂", "企业", "118°01′12.5″E", "27°01′15.6″", "√", "√", "", 13800138000],
  [
    3,
    null,
    { xml: `<c r="{{r}}" t="str"><f>HYPERLINK("http://example.com/x","柳园社区")</f><v>柳园社区</v></c>` },
    "清廉家园",
    118.03,
    27.022,
  ],
  [],
  ["二、南岸示范带"],
  [4, "南岸示范带", "南岸大厦", "楼宇", 26.985, 118.01],
  [5, null, null, "企业", 118.02, 26.984, null, null, null, { xml: `<c r="{{r}}"><v>350102199001011234</v></c>` }],
  [6, null, "远处的厂", "企业", 128.02, 26.984],
  ["合计", null, "6个"],
  ["填表人：某某　　填报日期：2024.6.30"],
]

const importRows = (rows: Cells, options: Parameters<typeof importWith>[1] = { datum: "wgs84" }) =>
  importWith([{ name: "点位.xlsx", bytes: xlsxOf(sheetData(rows)) }], options)

describe("a file of a mapping program", () => {
  it("is told by name, packed or not, with the way to bring it all the same", async () => {
    const shapes = Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0)
    for (const [name, bytes] of [
      ["点.shp", shapes],
      ["点.zip", zipSync({ "点/点.shp": shapes, "点/点.dbf": shapes })],
    ] as const)
      expect(await importAtlas([{ name, bytes }], IMPORT_OPTIONS)).toMatchObject({
        kind: "refused",
        problems: [{ kind: "fault-shapefile" }],
      })
  })
})

describe("an office's sheet", () => {
  it("is read: title, two rows of heads, sections, total and signature are understood and told", async () => {
    const imported = await importRows(OFFICE)
    expect(imported.ingested.kind).toBe("whole")
    const [table] = imported.tables
    expect(table?.sheet.title).toBe("2024年桥北区两新组织党建示范点一览表")
    expect(table?.sheet.headRows).toEqual([3, 4])
    expect(table?.sheet.passedOver.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...["1 title", "2 blank", "8 blank", "9 section", "13 total", "14 note"],
    ])
    const sites = featuresIn(imported, "sites.geojson")
    expect(sites.map(({ id }) => id)).toEqual([
      ...["jiu-qiao-dang-qun-fu-wu-zhong-xin", "deng-ju-chang", "liu-yuan-she-qu", "nan-an-da-sha"],
      ...["wei-tian-ming-cheng-di-11-xing", "yuan-chu-de-chang"],
    ])
    expect(sites.map(({ kind }) => kind)).toEqual([
      "service-centre",
      "enterprise",
      "other",
      "building",
      "enterprise",
      "enterprise",
    ])
    expect(new Set(sites.map(({ district }) => district))).toEqual(new Set(["桥北区"]))
    expect(sites[0]).toMatchObject({
      editorNote: { zh: "首批" },
      checklists: { "liu-you": { premises: { state: "met" }, flag: { state: "unmet" } } },
      geometry: { type: "Point", coordinates: [118.0101, 27.0201] },
      联系电话: "0591-8888",
    })
    expect(featuresIn(imported, "belts.geojson").map(({ name, sites }) => [name, sites])).toEqual([
      [{ zh: "滨江示范带" }, ["jiu-qiao-dang-qun-fu-wu-zhong-xin", "deng-ju-chang", "liu-yuan-she-qu"]],
      [{ zh: "南岸示范带" }, ["nan-an-da-sha", "wei-tian-ming-cheng-di-11-xing", "yuan-chu-de-chang"]],
    ])
  })

  it("reads degrees, minutes and full-width digits, and gives a doubtful row no place but keeps what it says", async () => {
    const sites = featuresIn(await importRows(OFFICE), "sites.geojson")
    expect(sites[1]?.["geometry"]).toEqual({ type: "Point", coordinates: [118.0201388889, 27.021] })
    expect(sites[3]).toMatchObject({ geometry: null, asWritten: { coordinates: "26.985, 118.01" } })
    expect(sites[5]).toMatchObject({ geometry: null, asWritten: { coordinates: "128.02, 26.984" } })
  })

  it("tells of unknown kinds and columns, twins, forbidden heads, personal and rounded numbers, with the cell", async () => {
    const imported = await importRows(OFFICE)
    const cell = (kind: string) => toldOf(imported, kind).map(({ at }) => at.path)
    expect(cell("kind-unknown")).toEqual(["示范点!D7"])
    expect(cell("column-unknown")).toEqual(["示范点!J4"])
    expect(cell("column-twice")).toEqual(["示范点!L4"])
    expect(cell("head-forbidden")).toEqual(["示范点!M4"])
    expect(cell("personal-number")).toEqual(["示范点!J6", "示范点!J11"])
    expect(cell("number-rounded")).toEqual(["示范点!J11"])
    expect(Object.hasOwn(featuresIn(imported, "sites.geojson")[0] ?? {}, "__proto__")).toBe(false)
    expect(featuresIn(imported, "sites.geojson")[2]).toMatchObject({
      asWritten: { 类别: "清廉家园" },
      name: { zh: "柳园社区" },
    })
  })

  it("puts nothing on the map when nobody says the datum and nothing tells it", async () => {
    const imported = await importRows(OFFICE, {})
    expect(featuresIn(imported, "sites.geojson").every(({ geometry }) => geometry === null)).toBe(true)
    expect(toldOf(imported, "datum-not-told")).toMatchObject([{ doubt: "no-anchors", count: 6 }])
    expect(imported.ingested.kind).toBe("whole")
  })

  it("takes a datum from the heads, and writes down what was there and how it was converted", async () => {
    const rows: Cells = [
      ["名称", "经度（高德）", "纬度（高德）"],
      ["旧桥", 119.3062, 26.0832],
      ["灯具厂", 119.3112, 26.0902],
    ]
    const [site] = featuresIn(await importRows(rows, {}), "sites.geojson")
    expect(site?.["position"]).toMatchObject({
      datum: "WGS84",
      method: expect.stringMatching(/^GCJ-02 \(119\.3062, 26\.0832\) → WGS84; .*; 2026-03-01$/),
    })
  })

  it("takes swapped columns the right way, and says so", async () => {
    const rows: Cells = [
      ["名称", "经度", "纬度"],
      ["旧桥", 27.0201, 118.0101],
      ["灯具厂", 27.021, 118.02],
    ]
    const imported = await importRows(rows)
    expect(featuresIn(imported, "sites.geojson")[0]?.["geometry"]).toEqual({
      type: "Point",
      coordinates: [118.0101, 27.0201],
    })
    expect(toldOf(imported, "columns-swapped")).toHaveLength(1)
  })

  it("does not convert a second time what says it was converted", async () => {
    const rows: Cells = [
      ["名称", "经度", "纬度", "位置来由"],
      ["旧桥", 119.3014, 26.0861, "GCJ-02 (119.3062, 26.0832) → WGS84; 2025-01-01"],
      ["灯具厂", 119.3112, 26.0902, null],
    ]
    const imported = await importRows(rows, { datum: "gcj02" })
    const [first, second] = featuresIn(imported, "sites.geojson")
    expect(first?.["geometry"]).toEqual({ type: "Point", coordinates: [119.3014, 26.0861] })
    expect(second?.["geometry"]).not.toEqual({ type: "Point", coordinates: [119.3112, 26.0902] })
    expect(toldOf(imported, "position-converted-before")).toHaveLength(1)
  })

  it("reads dates as they are written, and says what it supposed", async () => {
    const rows: Cells = [
      ["2024年问题清单"],
      ["序号", "存在问题", "整改措施", "责任单位", "完成时限", "办理情况"],
      [1, "标识褪色", "重做", "某街道", "6月底前", "推进中"],
      [2, "没有书报", "配齐", "某街道", 2024.6, "已完成"],
      [3, "场所漏水", "维修", "某街道", "2024年9月30日前", null],
      [4, "制度未上墙", "上墙", "某街道", 45444, "未启动"],
      [5, "人员不足", "增配", "某街道", "长期坚持", "搁置"],
      [6, "路牌缺失", "补装", "某街道", 2024.1, "推进中"],
    ]
    const imported = await importRows(rows)
    expect(
      [...(fileOf(imported, "tasks.json")["tasks"] ?? [])].map(({ due, state, asWritten }) => [due, state, asWritten]),
    ).toEqual([
      ["2024-06", "doing", undefined],
      ["2024-06", "done", undefined],
      ["2024-09-30", undefined, undefined],
      ["2024-06-01", "open", undefined],
      [undefined, undefined, { 完成时限: "长期坚持", 办理情况: "搁置" }],
      ["2024-01", "doing", { 完成时限: "2024.1" }],
    ])
    expect(toldOf(imported, "date-supposed").map(({ how }) => how)).toEqual([
      "year-from-title",
      "day-number",
      "month-doubtful",
    ])
  })

  it("lets a person say that a column means something else", async () => {
    const rows: Cells = [
      ["名称", "说法"],
      ["旧桥", "桥头的厅"],
      ["灯具厂", "老厂"],
    ]
    const before = await importRows(rows)
    const guess = before.tables[0]?.guess
    const description = guess?.columns[0]?.means
    if (guess === null || guess === undefined || description?.kind !== "column") throw new Error("no guess")
    const { column } = description
    const columns = guess.columns.map((one) =>
      one.head === "说法" ? { ...one, means: { ...description, column: { ...column, path: "description.zh" } } } : one,
    )
    const after = await importRows(rows, { taken: new Map([["点位.xlsx\n示范点", { ...guess, columns }]]) })
    expect(featuresIn(before, "sites.geojson")[0]).toMatchObject({ 说法: "桥头的厅" })
    expect(featuresIn(after, "sites.geojson")[0]).toMatchObject({ description: { zh: "桥头的厅" } })
  })

  it("reads the same table from a text of commas, of tabs, and in English", async () => {
    for (const [name, text] of [
      ["a.csv", "Site name,Longitude,Latitude,District\nOld Bridge,118.0101,27.0201,North\n"],
      ["a.tsv", "示范点\t东经\t北纬\t区县\nOld Bridge\t118.0101\t27.0201\tNorth\n"],
      ["a.csv", "名称;经纬度;区县\nOld Bridge;118.0101,27.0201;North\n"],
    ] as const) {
      const imported = await importWith([{ name, bytes: new TextEncoder().encode(text) }], { datum: "wgs84" })
      expect(featuresIn(imported, "sites.geojson")).toMatchObject([
        {
          id: "old-bridge",
          name: { zh: "Old Bridge" },
          district: "North",
          geometry: { coordinates: [118.0101, 27.0201] },
        },
      ])
    }
  })

  it("keeps the value of a formula and never works one out", async () => {
    const formula = { xml: `<c r="{{r}}"><f>1+WEBSERVICE("http://example.com")</f><v>7</v></c>` }
    const read = await readSheets("a.xlsx", xlsxOf(sheetData([["数量"], [formula]])))
    expect(read).toMatchObject({ sheets: [{ rows: [["数量"], [7]] }] })
  })

  it("gives the same bytes for the same content", async () => {
    const [one, other] = [await importRows(OFFICE), await importRows(OFFICE)]
    expect([...one.files]).toEqual([...other.files])
  })
})
