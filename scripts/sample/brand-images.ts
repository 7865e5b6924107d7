import type { LocalText } from "../../src/domain/local-text.ts"

const WORDS =
  "暖帆|Warm Sail,晨光|Morning Light,灯塔|Lighthouse,渡口|Ferry,新芽|New Shoot,蜂巢|Honeycomb,春雨|Spring Rain,清溪|Clear Brook,归雁|Homing Goose,纽扣|Button,门铃|Doorbell,阳台|Balcony,方桌|Square Table,热茶|Hot Tea,雨伞|Umbrella,路灯|Street Lamp,信箱|Letterbox,钥匙|Key,罗盘|Compass,风铃|Wind Chime,船桨|Oar,麦穗|Wheat Ear,书签|Bookmark,年轮|Tree Ring,针线|Needle and Thread,齿轮|Gear,榫卯|Mortise and Tenon,云梯|Ladder,光纤|Fibre,算盘|Abacus,回声|Echo,彩虹|Rainbow,珊瑚|Coral,贝壳|Shell,潮汐|Tide,铁锚|Anchor,浮标|Buoy,缆绳|Mooring Rope,候鸟|Migrant Bird,白鹭|White Egret,蒲公英|Dandelion,向日葵|Sunflower,满天星|Baby’s Breath,青藤|Green Vine,梧桐|Parasol Tree,银杏|Ginkgo,山泉|Mountain Spring,石阶|Stone Step,晨钟|Morning Bell,灯笼|Lantern,纸鸢|Paper Kite,陶罐|Clay Jar,桑田|Mulberry Field,棋盘|Chessboard,积木|Building Block,拼图|Jigsaw,航标|Channel Mark,磁石|Lodestone,活水|Running Water,良木|Good Timber,明窗|Bright Window,长桌|Long Table,热汤|Hot Soup,口袋|Pocket,拐角|Corner,里弄|Alley,花架|Flower Stand,水井|Well,石磨|Millstone,竹排|Bamboo Raft,帆影|Sail Shadow,芦笛|Reed Pipe,萤火|Firefly,蜗牛|Snail,驿马|Post Horse,信鸽|Carrier Pigeon,手账|Notebook,邮票|Postage Stamp,放大镜|Magnifier,听诊器|Stethoscope,量角器|Protractor,螺丝|Screw,电梯|Lift,天窗|Skylight,充电桩|Charging Post,快门|Shutter,像素|Pixel,沙漏|Hourglass,日历|Calendar,果园|Orchard,稻田|Rice Field,茶席|Tea Table,织机|Loom,染坊|Dye House,窑火|Kiln Fire,瓦当|Eave Tile,飞檐|Flying Eave,回廊|Cloister"

/** Pictures that name brands: everyday things, so that names stay short and can be told apart. */
export const IMAGES: readonly LocalText[] = WORDS.split(",").map((pair) => {
  const [zh = "", en = ""] = pair.split("|")
  return { zh, en }
})
