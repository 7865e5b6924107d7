import type { State } from "../../../src/domain/evidence.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import { DISTRICTS } from "../districts.ts"
import { randomFor } from "../ground/random.ts"
import type { BeltFindings } from "../truth/belt-findings.ts"
import type { LaidBelt } from "./belts.ts"
import { compact } from "./plain-records.ts"

const WANTED = 60

const t = (zh: string, en: string): LocalText => ({ zh, en })
const MEASURES: Readonly<Partial<Record<State, readonly LocalText[]>>> = {
  unmet: [
    t("列入年度项目，明确选址和经费后开工。", "Put on the year’s projects; build once place and funds are settled."),
    t("与相邻单位协商共建共用。", "Agree with the neighbouring unit to build and share."),
    t("先以简易方式补齐，再逐步完善。", "Fill the gap simply first, improve step by step."),
  ],
  unknown: [
    t("请主办单位提供佐证材料并注明年份。", "Ask the organiser for evidence with its year."),
    t("派人实地核对后更新记录。", "Check on the spot and update the record."),
  ],
}
const PROBLEMS: Readonly<Record<string, LocalText>> = {
  route: t("线路走向未公布", "The course of the line has not been published"),
  mark: t("标识尚未落实或缺少佐证", "The mark is missing or not evidenced"),
  "service-centre": t("区域性服务中心情况不明", "It is not clear whether there is a centre for the area"),
  "culture-square": t("文化广场缺失或缺少佐证", "The culture square is missing or not evidenced"),
  corridor: t("长廊缺失或缺少佐证", "The corridor is missing or not evidenced"),
  sites: t("示范点数量或名单待补", "The number or list of sites is incomplete"),
}
const PLAN_PROBLEM = t("三年计划节点滞后或无完成记录", "A step of the three-year plan is late or not recorded as done")
const BOX_PROBLEM = t("核查表有一项未达标", "One box of the checklist is not met")

/** The problem and improvement lists: a line for unmet and unknown findings of belts, then for unmet boxes of sites. */
export const makeTasks = (
  seed: number,
  belts: readonly LaidBelt[],
  findings: BeltFindings,
): Record<string, unknown>[] => {
  const random = randomFor(seed, "tasks")
  const wanted: Record<string, unknown>[] = []
  const add = (about: Record<string, unknown>, state: State, problem: LocalText, belt: LaidBelt): void => {
    const measures = MEASURES[state]
    const district = DISTRICTS[belt.spec.district]
    const taskState = random.pick(["open", "open", "doing", "doing", "done", "dropped"] as const)
    wanted.push(
      compact({
        id: `task-${String(wanted.length + 1).padStart(2, "0")}`,
        ...about,
        problem,
        measure: measures === undefined || random.chance(0.08) ? null : random.pick(measures),
        owner: { zh: `${district.zh}示范带工作专班（虚构）`, en: `Belt task group of ${district.en} (invented)` },
        due: random.chance(0.9) ? random.pick(["2026-09-30", "2026-12-31", "2027-03-31", "2027-06-30"]) : null,
        state: taskState,
        note:
          taskState === "dropped" ? t("与相邻示范带合并办理。", "Handled together with the neighbouring belt.") : null,
      }),
    )
  }
  for (const belt of belts) {
    for (const pack of ["wu-ge-yi", "belt-size", "three-year-plan"]) {
      for (const [item, { state }] of Object.entries(findings[belt.spec.id]?.[pack] ?? {})) {
        if (state !== "unmet" && state !== "unknown") continue
        add({ belt: belt.spec.id, standard: pack, item }, state, PROBLEMS[item] ?? PLAN_PROBLEM, belt)
      }
    }
  }
  for (const belt of belts) {
    belt.sites.forEach((site, index) => {
      for (const [list, boxes] of Object.entries(belt.checked[index]?.findings ?? {})) {
        for (const [item, state] of Object.entries(boxes)) {
          if (state === "unmet" && wanted.length < WANTED)
            add({ belt: belt.spec.id, site: site.id, standard: list, item }, state, BOX_PROBLEM, belt)
        }
      }
    })
  }
  return wanted.slice(0, WANTED)
}
