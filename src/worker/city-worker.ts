import { expose } from "comlink"
import { openCity } from "./open-city.ts"

const city = { openCity }
export type CityWorker = typeof city

expose(city)
