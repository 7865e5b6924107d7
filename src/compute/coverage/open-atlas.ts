import type { Atlas } from "../../domain/atlas.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Counted } from "./coverage-question.ts"
import { type OpenCity, openCity, type Served } from "./open-city.ts"

type CountedAtlas = Pick<Atlas, "demand" | "sites" | "districts" | "centre">

/** A city's people to be served, or its own sites that are placed well enough to be measured, ready to be counted. */
export const openAtlas = (atlas: CountedAtlas, counted: Counted): OpenCity =>
  openCity(
    servedOf(atlas, counted),
    atlas.districts.map(({ id, name, rings }) => ({ id, name: name.zh, rings })),
    atlas.centre,
  )

const servedOf = ({ demand, sites }: CountedAtlas, counted: Counted): readonly Served[] =>
  counted === "demand"
    ? demand.map((point) => ({ ...point, uncertaintyMetres: 0 }))
    : sites.flatMap(({ position, kind, district, condition }) =>
        position.kind === "placed" && condition !== "ended" && condition !== "moved"
          ? [{ at: position.at, weight: 1, kind, district, uncertaintyMetres: position.uncertaintyMetres }]
          : [],
      )

/** Where those counted are, in the order of the figures. */
export const countedPlaces = (atlas: CountedAtlas, counted: Counted): readonly LngLat[] =>
  servedOf(atlas, counted).map(({ at }) => at)
