import type { Box, Evidence, State } from "../../domain/evidence.ts"
import type { Figure } from "../../domain/figure.ts"
import type { SourceId } from "../../domain/ids.ts"
import type { Source } from "../../domain/source.ts"
import { asSourceId } from "../ids.ts"
import type { Reader } from "../reader.ts"
import { isKnown, knownOnly, type Register } from "../references.ts"
import type { BoxInFile, EvidenceInFile, FigureInFile } from "../schema/evidence.ts"
import { toLocalText, toLocalTextOrNull } from "./local-text.ts"

/** The sources read so far, to point at and to weigh. */
export type Sources = { readonly register: Register; readonly byId: ReadonlyMap<string, Source> }

const NO_SOURCES: readonly SourceId[] = []

export const toSourceIds = (
  ids: readonly string[] | null | undefined,
  path: string,
  sources: Sources,
  reader: Reader,
): readonly SourceId[] =>
  ids === null || ids === undefined || ids.length === 0
    ? NO_SOURCES
    : knownOnly(sources.register, ids, "sources", path, reader).map(asSourceId)

const toSourceId = (id: string | null | undefined, path: string, sources: Sources, reader: Reader): SourceId | null =>
  id !== null && id !== undefined && isKnown(sources.register, id, "source", path, reader) ? asSourceId(id) : null

const NO_FIGURES: readonly Figure[] = []

export const toFigures = (
  figures: readonly FigureInFile[] | null | undefined,
  path: string,
  sources: Sources,
  reader: Reader,
): readonly Figure[] =>
  figures?.map((figure, index) => ({
    what: toLocalText(figure.what),
    value: figure.value,
    unit: toLocalTextOrNull(figure.unit),
    year: figure.year ?? null,
    qualifier: figure.qualifier ?? null,
    source: toSourceId(figure.source, `${path}[${index}].source`, sources, reader),
  })) ?? NO_FIGURES

export const toEvidence = (
  evidence: readonly EvidenceInFile[] | null | undefined,
  path: string,
  sources: Sources,
  reader: Reader,
): readonly Evidence[] =>
  evidence?.map((one, index) => ({
    source: toSourceId(one.source, `${path}[${index}].source`, sources, reader),
    file: one.file ?? null,
    date: one.date ?? null,
    note: toLocalTextOrNull(one.note),
  })) ?? []

/** One box of a checklist. */
export const toBox = (box: BoxInFile, what: string, path: string, sources: Sources, reader: Reader): Box => {
  const evidence = toEvidence(box.evidence, `${path}.evidence`, sources, reader)
  weighEvidence(box.state, evidence, what, path, sources, reader)
  return { state: box.state, evidence }
}

/** Met needs evidence of grade A or B with a year, or a dated file of one's own; weaker is 报道提及，待核实 and said so. */
export const weighEvidence = (
  state: State,
  evidence: readonly Evidence[],
  what: string,
  path: string,
  sources: Sources,
  reader: Reader,
): void => {
  if (state !== "met") return
  if (evidence.length === 0) reader.log.add("met-without-evidence", reader.file, reader.at(path), { what })
  else if (!evidence.some((one) => isStrong(one, sources)))
    reader.log.add("met-weak-evidence", reader.file, reader.at(path), { what })
}

const YEAR = /\d{4}/

const isStrong = (evidence: Evidence, sources: Sources): boolean => {
  if (evidence.file !== null && evidence.date !== null) return true
  const source = evidence.source === null ? undefined : sources.byId.get(evidence.source)
  if (source === undefined) return sources.register.unread && evidence.source !== null
  if (source.grade === "C") return false
  return YEAR.test(evidence.date ?? source.date ?? "")
}
