import { openTextStore } from "../drafts/hall-record.ts"
import { noteStart } from "../drafts/hall-starts.ts"
import type { Hall } from "./city-room.tsx"
import { ensureHan } from "./han-face.ts"
import "./hall-look.css"
import type { ViewStore } from "./view-store.ts"

const TO_STAND_MS = 120_000 // a slow machine with a cold disk stands in one; what has not stood in two hangs

const EMPTY_MS = 3000

const isEmpty = (): boolean => document.querySelector("[data-house]") === null

/**
 * What a hall's screen lays around the pages: `kiosk` or `wall`, as its address says. A page that does not stand in time is
 * loaded anew; one that is loaded again and again draws its map without the graphics card.
 */
export const hallOf = async (screen: string, store: ViewStore): Promise<Hall> => {
  const { dataset } = document.documentElement
  dataset["hall"] = screen
  await ensureHan()
  if (noteStart(openTextStore(), Date.now())) dataset["simple"] = "true"
  const late = setTimeout(() => location.reload(), TO_STAND_MS)
  const stands = (): void => {
    clearTimeout(late)
    // A page that breaks down as a whole leaves an empty house: no visitor must find it so.
    addEventListener("error", () => setTimeout(() => isEmpty() && location.reload(), EMPTY_MS))
  }
  return screen === "wall"
    ? (await import("./wall-hall.tsx")).wallHall(store, stands)
    : (await import("./kiosk-hall.tsx")).kioskHall(store, stands)
}
