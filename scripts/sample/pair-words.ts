import type { LocalText } from "../../src/domain/local-text.ts"

const t = (zh: string, en: string): LocalText => ({ zh, en })

/** What one unit may offer another, by category: the words a category is offered and asked for with. */
export const EXCHANGES: readonly {
  readonly category: string
  readonly offers: LocalText
  readonly needs: LocalText
}[] = [
  {
    category: "法律服务",
    offers: t("每季一次法律咨询", "Legal advice once a quarter"),
    needs: t("合同和邻里纠纷咨询", "Advice on contracts and disputes"),
  },
  {
    category: "产销对接",
    offers: t("单位食堂集中采购", "Bulk buying for staff canteens"),
    needs: t("农产品销路", "A market for farm produce"),
  },
  {
    category: "技能培训",
    offers: t("电工、家政等短训班", "Short courses for electricians and housekeepers"),
    needs: t("返乡青年技能培训", "Skills courses for returning young people"),
  },
  {
    category: "健康义诊",
    offers: t("流动义诊车每两月一次", "A mobile clinic every second month"),
    needs: t("老人定期体检", "Regular check-ups for the elderly"),
  },
  {
    category: "文化活动",
    offers: t("送演出和图书下乡", "Performances and books for villages"),
    needs: t("村级阅览室图书更新", "New books for the village reading room"),
  },
  {
    category: "数字帮扶",
    offers: t("手机和直播课堂", "Lessons for phones and live selling"),
    needs: t("电商账号开设与运营", "Setting up and running an online shop"),
  },
  {
    category: "环境整治",
    offers: t("志愿护河队", "A volunteer river crew"),
    needs: t("村口河道清理", "Clearing the stream at the village gate"),
  },
  {
    category: "基础设施",
    offers: t("道路与路灯方案设计", "Designs for roads and lamps"),
    needs: t("村道路灯维修", "Repair of village street lamps"),
  },
  {
    category: "养老助餐",
    offers: t("送餐志愿者", "Volunteers who deliver meals"),
    needs: t("独居老人助餐", "Meals for elderly people living alone"),
  },
  {
    category: "儿童课后",
    offers: t("周末课后辅导", "Weekend lessons after school"),
    needs: t("假期托管", "Holiday day care"),
  },
  {
    category: "规划设计",
    offers: t("公共空间微改造设计", "Small redesigns of public space"),
    needs: t("老祠堂边空地利用", "A use for the plot by the old hall"),
  },
  {
    category: "金融辅导",
    offers: t("小额贷款辅导", "Guidance on small loans"),
    needs: t("种植户贷款咨询", "Loan advice for growers"),
  },
]

/** Kinds of office that pair with villages; six districts and the city share these words. */
export const OFFICES: readonly LocalText[] = [
  t("档案服务中心", "Archive Service Centre"),
  t("市政养护处", "Public Works Upkeep Office"),
  t("图书馆", "Library"),
  t("水务服务中心", "Water Service Centre"),
  t("园林管护中心", "Gardens Upkeep Centre"),
  t("行政服务大厅", "Administrative Service Hall"),
  t("统计调查队", "Statistics Survey Team"),
  t("气象服务台", "Weather Service"),
  t("文化馆", "Culture House"),
  t("体育中心", "Sports Centre"),
  t("就业服务中心", "Employment Service Centre"),
  t("住房服务中心", "Housing Service Centre"),
  t("农技推广站", "Farming Advice Station"),
  t("交通调度中心", "Transport Control Centre"),
  t("环境监测站", "Environment Monitoring Station"),
  t("计量检测所", "Measurement Testing Office"),
  t("卫生服务中心", "Health Service Centre"),
  t("教师进修学校", "Teacher Training School"),
  t("青少年宫", "Youth Palace"),
  t("博物馆", "Museum"),
  t("公证服务处", "Notary Service"),
  t("人才服务中心", "Talent Service Centre"),
  t("应急保障中心", "Emergency Support Centre"),
  t("会展服务中心", "Exhibition Service Centre"),
]

const HEADS = "上|Shang,下|Xia,前|Qian,后|Hou,东|Dong,西|Xi,南|Nan,大|Da,小|Xiao,新|Xin,老|Lao,长|Chang"
const TAILS = "坪|ping,垄|long,埔|pu,坑|keng,坞|wu,墩|dun,塘|tang,岙|ao,圩|xu,洋|yang,厝|cuo,陂|bei,岗|gang"
const split = (text: string): { zh: string; en: string }[] =>
  text.split(",").map((pair) => ({ zh: pair.split("|")[0] ?? "", en: pair.split("|")[1] ?? "" }))

/** Names for villages beyond the drawn ones: plain words for a place's lie, so that none stands for a real village. */
export const FURTHER_VILLAGES: readonly LocalText[] = split(HEADS).flatMap((head) =>
  split(TAILS).map((tail) => ({ zh: `${head.zh}${tail.zh}村`, en: `${head.en}${tail.en} Village` })),
)
