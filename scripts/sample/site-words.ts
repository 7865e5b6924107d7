import type { LocalText } from "../../src/domain/local-text.ts"
import type { SiteKind } from "../../src/domain/site.ts"

const t = (zh: string, en: string): LocalText => ({ zh, en })

/** What a site of a kind is called after its street, what it offers, and how long a look takes. */
export const SITE_WORDS: Readonly<
  Record<SiteKind, { readonly noun: LocalText; readonly says: readonly LocalText[]; readonly minutes: number }>
> = {
  "service-centre": {
    noun: t("党群活动服务中心", "Party and community service centre"),
    minutes: 30,
    says: [
      t(
        "一层办事，二层开会，三层是大家的活动室。",
        "Counters on the first floor, meetings on the second, a room for everyone on the third.",
      ),
      t("面向整个片区开放，预约一间教室只要两分钟。", "Open to the whole area; booking a room takes two minutes."),
    ],
  },
  building: {
    noun: t("大厦", "Tower"),
    minutes: 20,
    says: [
      t(
        "大堂里有议事角和代办窗口，楼内四十余家企业共用。",
        "A meeting corner and a help desk in the lobby serve some forty firms.",
      ),
      t("楼长由入驻企业轮流担任，值班表贴在电梯旁。", "Firms take turns as tower steward; the rota hangs by the lift."),
    ],
  },
  enterprise: {
    noun: t("科技公司", "Technology Company"),
    minutes: 15,
    says: [
      t("展厅一角留给了员工的小发明。", "One corner of the showroom is kept for staff inventions."),
      t(
        "车间通道改成了图文长廊，参观不打断生产。",
        "The aisle is now a picture corridor, so visits do not stop the work.",
      ),
    ],
  },
  "industrial-park": {
    noun: t("产业园", "Industrial Park"),
    minutes: 35,
    says: [
      t("园区把食堂、班车和培训教室拿出来共用。", "Canteen, shuttle and classrooms are shared by the whole park."),
      t("入口处有一面供需墙，谁缺什么一看就知道。", "A wall of offers and needs stands at the gate."),
    ],
  },
  "public-park": {
    noun: t("口袋公园", "Pocket Park"),
    minutes: 20,
    says: [
      t("树荫下有一圈可以坐下来听讲的石凳。", "A ring of stone benches for talks in the shade."),
      t("步道旁的图文牌由附近学校的学生绘制。", "Pupils from nearby drew the panels along the path."),
    ],
  },
  "memorial-park": {
    noun: t("纪念园", "Memorial Garden"),
    minutes: 25,
    says: [t("一处安静的园子，请轻声缓步。", "A quiet garden; please walk softly.")],
  },
  "old-site": {
    noun: t("旧址陈列室", "Historic House"),
    minutes: 25,
    says: [
      t(
        "两进院落，前进陈列老街变迁，后进是阅读室。",
        "Two courtyards: the lane’s history in front, a reading room behind.",
      ),
      t("修缮时保留了原来的门窗和天井。", "The original doors, windows and skywell were kept."),
    ],
  },
  community: {
    noun: t("社区", "Community"),
    minutes: 20,
    says: [
      t("议事厅、助餐点和托管班挨在一起。", "Meeting hall, meal point and after-school class stand side by side."),
      t("每月十五日是邻里日，家家带一道菜。", "Every fifteenth is neighbours’ day: each household brings a dish."),
    ],
  },
  "social-organisation": {
    noun: t("公益服务社", "Volunteer Service Society"),
    minutes: 15,
    says: [
      t(
        "十二支志愿队在这里领任务、交记录。",
        "Twelve volunteer teams take their tasks and hand in their records here.",
      ),
      t("服务时长可以换培训课，也可以转赠给别人。", "Hours served can be traded for classes or given away."),
    ],
  },
  "culture-square": {
    noun: t("文化广场", "Culture Square"),
    minutes: 20,
    says: [
      t("清晨是太极，傍晚是合唱，周末有集市。", "Tai chi at dawn, a choir at dusk, a market on weekends."),
      t("广场一侧的长廊记录着街区的大小事。", "The gallery along one side records the quarter’s doings."),
    ],
  },
  "life-hall": {
    noun: t("生活馆", "Daily Life Hall"),
    minutes: 30,
    says: [
      t(
        "修补、理发、缝纫都有人会，也都有人教。",
        "Mending, haircuts and sewing: someone can do it and someone will teach it.",
      ),
    ],
  },
  "worker-station": {
    noun: t("骑手驿站", "Riders’ Station"),
    minutes: 10,
    says: [
      t("热水、充电、雨衣、急救包，一应俱全。", "Hot water, charging, raincoats and a first-aid kit."),
      t("门口的随手报牌，帮助街道修好了不少路面。", "Reports pinned by the door have mended many a pavement."),
    ],
  },
  "talent-station": {
    noun: t("人才驿站", "Newcomers’ Station"),
    minutes: 15,
    says: [
      t("为新来的年轻人提供七天过渡住宿和一张城市地图。", "Seven days’ lodging and a city map for young newcomers."),
    ],
  },
  "education-base": {
    noun: t("实践教育基地", "Education Base"),
    minutes: 40,
    says: [
      t("从一节课、一次劳动到一场讨论，半天走完。", "A lesson, an hour of work and a discussion fill half a day."),
    ],
  },
  boat: {
    noun: t("码头流动课堂", "Quay Floating Classroom"),
    minutes: 45,
    says: [
      t(
        "一艘退役渡船系在码头边，课在船上，风景在窗外。",
        "A retired ferry moored at the quay: lessons on board, the view outside.",
      ),
    ],
  },
  landmark: {
    noun: t("主题雕塑", "Theme Sculpture"),
    minutes: 10,
    says: [t("一座可以坐上去的雕塑，是这条带的起点标识。", "A sculpture one may sit on marks where the belt begins.")],
  },
}

const weekdays = [1, 2, 3, 4, 5]
/** Opening hours of every sort; the last sort is that nobody has told. */
export const HOURS: readonly (readonly {
  days: number[]
  open: string
  close: string
  from?: string
  to?: string
}[])[] = [
  [{ days: [2, 3, 4, 5, 6, 7], open: "09:00", close: "17:00" }],
  [
    { days: weekdays, open: "08:30", close: "12:00" },
    { days: weekdays, open: "14:00", close: "17:30" },
  ],
  [
    { days: [1, 2, 3, 4, 5, 6, 7], open: "08:00", close: "20:00", from: "2026-04-01", to: "2026-10-31" },
    { days: [1, 2, 3, 4, 5, 6, 7], open: "09:00", close: "17:00", from: "2026-11-01", to: "2027-03-31" },
  ],
  [{ days: [1, 2, 3, 4, 5, 6, 7], open: "06:00", close: "22:00" }],
  [
    { days: weekdays, open: "09:00", close: "18:00" },
    { days: [6, 7], open: "10:00", close: "16:00" },
  ],
  [],
]
