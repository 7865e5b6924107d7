import type { LocalText } from "../../src/domain/local-text.ts"

/** A field of service with words enough to describe many brands; `{i}` stands for the brand's own picture. */
export type Theme = {
  readonly id: string
  readonly noun: LocalText
  readonly core: readonly LocalText[]
  readonly slogan: readonly LocalText[]
  readonly highlights: readonly LocalText[]
  readonly mechanism: LocalText
  readonly carriers: readonly LocalText[]
  readonly story: readonly LocalText[]
}

const t = (zh: string, en: string): LocalText => ({ zh, en })

export const THEMES: readonly Theme[] = [
  {
    id: "policy",
    noun: t("政策讲堂", "Policy Classroom"),
    core: [
      t("把政策讲成听得懂的话", "Policy told in words people understand"),
      t("政策送上门，问题带回来", "Take policy out, bring questions back"),
    ],
    slogan: [
      t("{i}一点，政策看见", "A touch of {i}, and policy comes into view"),
      t("{i}相伴，政策好办", "With {i} beside you, policy is easy to use"),
      t("问政策，找{i}", "Questions on policy? Ask {i}"),
    ],
    highlights: [
      t("每周三中午在大堂开讲半小时", "Half an hour in the lobby every Wednesday noon"),
      t("一页纸读懂一项政策", "One policy on one page"),
      t("提问当天登记，五个工作日回复", "Questions noted the same day, answered in five working days"),
    ],
    mechanism: t(
      "“收集—宣讲—回访”三步走，每季度公布一次问题去向",
      "Collect, explain, follow up: each quarter says what became of every question",
    ),
    carriers: [
      t("午间讲堂", "Lunchtime class"),
      t("政策明白卡", "Plain-words policy card"),
      t("楼层联络员", "Floor liaison"),
    ],
    story: [
      t(
        "起初只是一张贴在电梯口的问答纸，后来问题多到要排队，于是有了固定的讲堂。",
        "It began as a sheet of answers by the lift; the questions queued up, and a regular class was born.",
      ),
      t(
        "第一场讲堂只来了七个人，他们回去又带来了整层楼。",
        "Seven came to the first class, and brought the whole floor to the second.",
      ),
    ],
  },
  {
    id: "lunch",
    noun: t("午间课堂", "Noon Class"),
    core: [
      t("一小时午休，一堂小课", "One lunch hour, one small lesson"),
      t("让办公楼也有课余时间", "Free time for office towers too"),
    ],
    slogan: [
      t("{i}午后，学一点不走", "{i} at noon: stay and learn a little"),
      t("来{i}，歇一歇学一学", "Come to {i}, rest and learn"),
      t("{i}半小时，轻松一整天", "Half an hour of {i}, a lighter day"),
    ],
    highlights: [
      t("由企业员工轮流当老师", "Employees take turns teaching"),
      t("课表由报名人数决定", "Sign-ups decide the timetable"),
      t("场地由各楼宇轮流提供", "Towers take turns lending rooms"),
    ],
    mechanism: t(
      "“点单—派课—评课”，连续两期评分低的课程退出",
      "Order, teach, rate: a course rated low twice is dropped",
    ),
    carriers: [
      t("共享教室", "Shared classroom"),
      t("课程点单墙", "Course order wall"),
      t("学员互助组", "Learners’ group"),
    ],
    story: [
      t(
        "一位设计师在茶水间教同事修图，围观的人越来越多，课堂就这样开了起来。",
        "A designer taught colleagues photo editing in the pantry; onlookers grew, and so did a class.",
      ),
      t(
        "最受欢迎的一课是“如何给家里老人讲手机”。",
        "The best-attended lesson was how to explain a phone to one’s parents.",
      ),
    ],
  },
  {
    id: "help-desk",
    noun: t("代办窗口", "Help Desk"),
    core: [t("少跑一趟是一趟", "Every errand saved counts"), t("把窗口搬到身边", "Bring the counter to the people")],
    slogan: [
      t("{i}在身边，办事少跑腿", "{i} close by, fewer errands to run"),
      t("难办的事，交给{i}", "Leave the hard errands to {i}"),
      t("有{i}，不白跑", "With {i}, no trip is wasted"),
    ],
    highlights: [
      t("十二类事项可以代办", "Twelve kinds of errand can be left here"),
      t("延时到晚上八点", "Open until eight in the evening"),
      t("材料缺什么一次说清", "Missing papers are named once and for all"),
    ],
    mechanism: t("“一次告知、一表登记、一日一清”", "Tell once, enter once, clear every day"),
    carriers: [t("流动代办车", "Mobile desk"), t("材料收发柜", "Document locker"), t("预约热线牌", "Booking board")],
    story: [
      t(
        "为了一枚公章跑了三趟的人，后来成了窗口的志愿者。",
        "Someone who made three trips for one stamp later became a volunteer at the desk.",
      ),
      t("窗口的第一只收发柜，是楼里搬迁的企业留下的。", "The first locker was left behind by a firm that moved out."),
    ],
  },
  {
    id: "neighbours",
    noun: t("邻里议事厅", "Neighbours’ Hall"),
    core: [
      t("邻里的事，邻里商量", "Neighbours settle what concerns neighbours"),
      t("坐下来，事情就好办了一半", "Sitting down is half of settling"),
    ],
    slogan: [
      t("{i}为邻，有话好讲", "{i} for a neighbour, room for every word"),
      t("围着{i}，把事说开", "Round {i} we talk things through"),
      t("{i}亮着，门就开着", "While {i} is lit, the door is open"),
    ],
    highlights: [
      t("议题由居民提出并排序", "Residents raise and rank the topics"),
      t("每件事都有一位跟进人", "Every matter has someone who follows it up"),
      t("商量的结果贴在楼道里", "Results are posted in the stairwell"),
    ],
    mechanism: t(
      "“提—议—办—评”四步闭环，办结率按季公布",
      "Raise, discuss, do, review; the share of matters closed is posted each quarter",
    ),
    carriers: [
      t("楼道议事角", "Stairwell corner"),
      t("民情记录本", "Neighbourhood notebook"),
      t("议事圆桌", "Round table"),
    ],
    story: [
      t(
        "第一次议事为的是一盏路灯，最后修好了整条巷子的灯。",
        "The first meeting was about one street lamp; in the end the whole lane was lit.",
      ),
      t(
        "圆桌是居民用旧门板做的，桌面上还留着门牌号。",
        "Residents built the table from an old door; the house number is still on it.",
      ),
    ],
  },
  {
    id: "couriers",
    noun: t("骑手驿站", "Riders’ Stop"),
    core: [
      t("给奔波的人一个歇脚处", "A place to rest for people on the road"),
      t("渴了有水，累了有座", "Water for the thirsty, a seat for the tired"),
    ],
    slogan: [
      t("{i}歇一歇，再赶路", "Rest at {i}, then ride on"),
      t("路过{i}，喝口热水", "Passing {i}? Have some hot water"),
      t("{i}有座，风雨无阻", "A seat at {i}, rain or wind"),
    ],
    highlights: [
      t("充电、热饭、换雨衣一站完成", "Charge, warm a meal, change a raincoat in one stop"),
      t("夜间开放到十一点", "Open until eleven at night"),
      t("骑手报送巷道隐患三百余条", "Riders reported more than 300 hazards in the lanes"),
    ],
    mechanism: t(
      "“驿站联盟”统一标识、统一物资、轮流值守",
      "A league of stops with one sign, one stock list and shifts shared out",
    ),
    carriers: [
      t("换电柜", "Battery cabinet"),
      t("共享雨衣架", "Raincoat rack"),
      t("随手报微信群", "Report-as-you-ride group"),
    ],
    story: [
      t(
        "一位骑手把顺路看见的井盖问题拍照发来，驿站从此多了一块随手报的板。",
        "A rider sent a photo of a loose manhole cover; the stop has had a report board ever since.",
      ),
      t(
        "冬夜里最抢手的不是热水，是一张可以趴十分钟的桌子。",
        "On winter nights the favourite thing is not hot water but a table to rest one’s head on.",
      ),
    ],
  },
  {
    id: "craft",
    noun: t("匠心工坊", "Craft Workshop"),
    core: [
      t("手艺有人学，难题有人解", "Skills find learners, problems find solvers"),
      t("师带徒，一件一件做扎实", "Master and apprentice, one piece at a time"),
    ],
    slogan: [
      t("{i}不停，手艺不丢", "{i} never stops, the craft is never lost"),
      t("跟着{i}，做一件好活", "Follow {i} and do one thing well"),
      t("{i}出细活", "{i} turns out fine work"),
    ],
    highlights: [
      t("每月一次难题会诊", "A monthly clinic for hard problems"),
      t("二十六项小改进已投入使用", "Twenty-six small improvements in use"),
      t("师徒结对签约上墙", "Master and apprentice agreements on the wall"),
    ],
    mechanism: t("“揭榜—攻关—推广”，成果由班组共享", "Post a problem, solve it, spread it; crews share the result"),
    carriers: [t("难题榜", "Problem board"), t("工具共享柜", "Tool library"), t("技能比武场", "Skills arena")],
    story: [
      t(
        "一把改良过的扳手省下了每班二十分钟，它现在挂在工坊门口。",
        "One improved wrench saves twenty minutes a shift; it hangs by the workshop door.",
      ),
      t(
        "老师傅退休前把笔记留给了工坊，年轻人把它做成了短视频。",
        "A retiring master left notebooks to the workshop; the young turned them into short films.",
      ),
    ],
  },
  {
    id: "start-up",
    noun: t("创客服务站", "Founders’ Station"),
    core: [
      t("陪小企业走好第一程", "Walk the first mile with small firms"),
      t("想法落地，有人搭手", "A hand for every idea that wants to land"),
    ],
    slogan: [
      t("{i}开路，创业不孤单", "{i} leads the way: no founder is alone"),
      t("带着想法来{i}", "Bring your idea to {i}"),
      t("{i}一推，项目上岸", "One push from {i} and the project is ashore"),
    ],
    highlights: [
      t("注册、场地、用工三张清单", "Three lists: registration, room, staff"),
      t("每月一场供需见面会", "A monthly meeting of supply and demand"),
      t("导师库覆盖九个行业", "Mentors from nine trades"),
    ],
    mechanism: t(
      "“一企一册、月访季评”，按阶段配服务",
      "One file per firm, a visit each month, a review each quarter, help by stage",
    ),
    carriers: [
      t("路演小剧场", "Pitch stage"),
      t("共享会议室", "Shared meeting room"),
      t("法务财务问诊台", "Law and accounts clinic"),
    ],
    story: [
      t(
        "三家做不同零件的小厂在见面会上发现，它们其实是上下游。",
        "Three small makers found at a meeting that they were one another’s suppliers.",
      ),
      t("第一家从服务站搬走的企业，回来当了导师。", "The first firm to outgrow the station came back as a mentor."),
    ],
  },
  {
    id: "green",
    noun: t("绿色行动队", "Green Crew"),
    core: [
      t("从身边的一棵树做起", "Begin with the tree next door"),
      t("让水清一点，让路净一点", "Clearer water, cleaner roads"),
    ],
    slogan: [
      t("{i}所到，岸绿水清", "Where {i} goes, banks turn green"),
      t("跟{i}一起，把河看好", "Keep the river well, with {i}"),
      t("{i}有约，周末护绿", "A weekend date with {i}"),
    ],
    highlights: [
      t("河道巡护分段认领", "River stretches adopted section by section"),
      t("旧物集市每季一次", "A swap market each season"),
      t("厨余堆肥送回社区花园", "Kitchen compost returned to community gardens"),
    ],
    mechanism: t("“认领—巡护—晒图”，每段河岸有名有账", "Adopt, patrol, show: every stretch has a keeper and a record"),
    carriers: [t("巡河记录牌", "River log board"), t("社区花园", "Community garden"), t("旧物交换架", "Swap shelf")],
    story: [
      t(
        "一群孩子给认领的柳树起了名字，后来它成了巡护段的名字。",
        "Children named the willow they adopted, and the stretch took its name.",
      ),
      t(
        "堆肥桶刚来时没人看好，第二年花园里结了西红柿。",
        "Nobody believed in the compost bin until the garden bore tomatoes.",
      ),
    ],
  },
  {
    id: "care",
    noun: t("银龄照护站", "Elder Care Post"),
    core: [t("常来敲敲门", "Knock on the door often"), t("让独居不独自", "Living alone, never on one’s own")],
    slogan: [
      t("{i}一响，有人在旁", "{i} sounds and someone is there"),
      t("{i}敲门，问声安好", "{i} knocks: are you well?"),
      t("有{i}，常有人来", "With {i}, somebody often calls"),
    ],
    highlights: [
      t("每周两次上门探访", "Two home visits a week"),
      t("助餐点送餐到户", "Meals delivered from the canteen"),
      t("手机课堂一对一", "One-to-one phone lessons"),
    ],
    mechanism: t("“一人一档、三色提醒、结对探访”", "One file each, three colours of reminder, paired visits"),
    carriers: [t("助餐点", "Meal point"), t("探访地图", "Visit map"), t("手机课堂", "Phone class")],
    story: [
      t(
        "一位老人把志愿者的名字写在日历上，怕自己忘了给他们留门。",
        "One resident wrote the volunteers’ days on the calendar so as not to forget the door.",
      ),
      t("助餐点的菜单由吃饭的人投票决定。", "Those who eat at the meal point vote on its menu."),
    ],
  },
  {
    id: "reading",
    noun: t("红色书房", "Red Reading Room"),
    core: [
      t("一间书房，一盏不早熄的灯", "A reading room whose lamp stays on"),
      t("读书、说书、送书", "Read, tell, deliver"),
    ],
    slogan: [
      t("{i}有光，翻开就亮", "{i} has light: open and see"),
      t("在{i}，遇见一本书", "Meet a book at {i}"),
      t("{i}不打烊", "{i} never closes"),
    ],
    highlights: [
      t("图书由企业和居民捐赠", "Books given by firms and residents"),
      t("每月一次青年领读", "A young reader leads once a month"),
      t("自助借还到夜里十点", "Borrow and return until ten at night"),
    ],
    mechanism: t("“一书一故事”，捐书人写下推荐语", "One book, one story: donors write why they chose it"),
    carriers: [t("自助书柜", "Self-service shelf"), t("领读会", "Led reading"), t("捐书卡", "Donor’s card")],
    story: [
      t("书房的第一排书架，是拆迁时留下的木窗做的。", "The first shelf was made from old wooden windows."),
      t("一本旧地图册借出了八十六次，封面换了三回。", "One old atlas was lent 86 times and has its third cover."),
    ],
  },
  {
    id: "legal",
    noun: t("法律问诊台", "Law Clinic"),
    core: [
      t("小纠纷，不出楼", "Small disputes settled in the building"),
      t("先讲理，再讲法，最后握手", "Reason first, law next, a handshake last"),
    ],
    slogan: [
      t("遇事不慌，{i}帮忙", "Don’t worry, {i} will help"),
      t("{i}一坐，道理说透", "Sit down at {i} and hear it out"),
      t("有{i}评评理", "Let {i} weigh it up"),
    ],
    highlights: [
      t("每周五下午坐诊", "Clinic every Friday afternoon"),
      t("劳动合同免费看", "Employment contracts read free of charge"),
      t("调解成功率按年公布", "Mediation results published yearly"),
    ],
    mechanism: t("“登记—调解—回访”，三十天内必回访", "Register, mediate, follow up within thirty days"),
    carriers: [t("调解室", "Mediation room"), t("合同体检表", "Contract check-up form"), t("案例小册子", "Casebook")],
    story: [
      t(
        "两家共用一堵墙的店铺吵了半年，在问诊台前只用了一个下午。",
        "Two shops that share a wall argued for half a year and settled in an afternoon.",
      ),
      t(
        "合同体检表最早是给快递员写的，后来全楼都在用。",
        "The contract form was first written for couriers; now the whole tower uses it.",
      ),
    ],
  },
  {
    id: "youth",
    noun: t("青年成长营", "Young People’s Camp"),
    core: [
      t("刚来的城市，不陌生的人", "A new city with familiar faces"),
      t("让年轻人留得下、走得远", "Help the young settle and go far"),
    ],
    slogan: [
      t("来{i}，认识这座城", "Meet the city at {i}"),
      t("{i}同行，一起长大", "Grow with {i}"),
      t("{i}出发，未来可期", "Set off from {i}"),
    ],
    highlights: [
      t("新职工三个月陪伴计划", "A three-month companion plan for newcomers"),
      t("青年志愿时长可换培训", "Volunteer hours earn training"),
      t("跨单位夜跑团", "A night running club across firms"),
    ],
    mechanism: t("“一人一伴、一季一课、一年一评”", "A companion each, a course a season, a review a year"),
    carriers: [t("青年夜校", "Night school"), t("伴读计划", "Companion plan"), t("技能交换墙", "Skill-swap wall")],
    story: [
      t("夜跑团跑出了一张城市厕所和直饮水地图。", "The running club produced a map of toilets and drinking fountains."),
      t("技能交换墙上，会计换到了吉他课。", "On the swap wall, bookkeeping was traded for guitar lessons."),
    ],
  },
]

/** A theme's words with the brand's picture put in. */
export const withImage = (text: LocalText, image: LocalText): LocalText => ({
  zh: text.zh.replace("{i}", image.zh),
  en: (text.en ?? "").replace("{i}", image.en ?? image.zh),
})
