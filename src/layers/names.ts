import type { ExpressionSpecification } from "maplibre-gl"

/** The name in the reader's language, Chinese where nobody has written another. */
export const nameIn = (language: "zh" | "en"): ExpressionSpecification =>
  language === "en" ? ["coalesce", ["get", "name_en"], ["get", "name"]] : ["coalesce", ["get", "name"], ""]
