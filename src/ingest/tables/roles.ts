/** What offices call the things a belt should have. */
export const BELT_ROLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["route", ["线路", "一条线"]],
  ["mark", ["红色标识", "标识"]],
  ["service-centre", ["区域性党群活动服务中心", "党群服务中心"]],
  ["culture-square", ["红色文化广场", "文化广场"]],
  ["corridor", ["党建长廊", "长廊"]],
])
