import type { ExpressionSpecification } from "maplibre-gl"

/** Roads of some classes. */
export const isClass = (...classes: string[]): ExpressionSpecification => ["in", ["get", "class"], ["literal", classes]]
/** Ramps of interchanges. */
export const isLink: ExpressionSpecification = ["==", ["get", "link"], 1]
export const notLink: ExpressionSpecification = ["!=", ["get", "link"], 1]
