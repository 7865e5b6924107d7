export type Severity = "error" | "warning"

declare const told: unique symbol

/** A severity; its type also knows the parameters the kind's sentence is told, which costs the page nothing. */
type Told<Weight extends Severity, Says extends string> = { readonly severity: Weight; readonly [told]?: Says }

const ERROR = { severity: "error" } as const
const WARNING = { severity: "warning" } as const
const error = <Says extends string = never>(): Told<"error", Says> => ERROR
const warning = <Says extends string = never>(): Told<"warning", Says> => WARNING

/**
 * Every way data can disappoint, with its severity and the parameters its sentence may use.
 * The sentences live in text/<language>/problems.json under the same names.
 */
export const PROBLEM_KINDS = {
  // the file as a whole
  "file-missing": error(),
  "standard-missing": error<"id">(),
  "file-failed": error<"reason">(),
  "twin-ignored": warning<"read" | "ignored">(),
  "file-not-a-file": error(),
  "file-unreadable": error<"reason">(),
  "file-empty": error(),
  "file-is-html": error(),
  "file-too-large": error<"megabytes" | "limit">(),
  "file-not-utf8": error(),
  "file-not-gzip": error(),
  "json-truncated": error(),
  "json-invalid": error<"found">(),
  "json-not-a-number": error<"found">(),
  "json-too-deep": error<"limit">(),
  "json-key-forbidden": error<"key">(),
  "json-key-twice": warning<"key">(),
  "too-many-features": error<"count" | "limit">(),
  "too-many-positions": error<"limit">(),
  "not-an-object": error<"found" | "expected">(),
  "format-version": error<"found" | "expected">(),
  "atlas-empty": warning(),
  "more-problems": warning<"kindOfProblem" | "count">(),

  // the form of a field
  "field-missing": error<"field">(),
  "field-type": error<"field" | "expected" | "found">(),
  "field-choice": error<"field" | "found" | "choices">(),
  "field-form": error<"field" | "found" | "form">(),
  "date-on-no-calendar": error<"field" | "found" | "form">(),
  "field-range": error<"field" | "found" | "range">(),
  "field-length": error<"field" | "found" | "range">(),
  "field-unknown": warning<"field" | "count">(),
  "id-form": error<"found">(),
  "csv-columns": error<"columns">(),
  "csv-cells": error<"expected" | "found">(),

  // coordinates and shapes
  "coordinate-not-a-number": error<"found">(),
  "coordinate-out-of-range": error<"lon" | "lat">(),
  "coordinates-swapped": error<"lon" | "lat">(),
  "coordinates-in-metres": error<"lon" | "lat">(),
  "coordinates-at-zero": warning(),
  "position-too-short": error(),
  "position-too-long": warning<"count">(),
  "looks-like-gcj02": warning<"datum" | "evidence">(),
  "span-over-180": error<"degrees">(),
  "geometry-type": error<"found" | "expected">(),
  "geometry-empty": error<"type">(),
  "line-too-short": error<"count">(),
  "line-zero-length": error(),
  "ring-too-short": error<"count">(),
  "ring-not-closed": error(),
  "ring-crosses-itself": error<"lon" | "lat">(),
  "ring-no-area": error(),
  "ring-winding": warning<"ring">(),

  // plain GeoJSON
  "geojson-type": error<"found" | "expected">(),
  "geojson-member-missing": error<"member">(),
  "geojson-member-type": error<"member" | "expected">(),
  "geojson-member-foreign": error<"member" | "type">(),
  "geojson-bbox": error(),
  "geojson-id": error(),
  "geojson-crs": warning<"crs">(),
  "geojson-nested-collection": warning(),
  "geojson-same-kind-collection": warning(),
  "second-opinion": warning<"says">(),

  // what refers to what
  "id-twice": error<"id" | "first">(),
  "id-is-former": error<"id" | "of">(),
  "reference-unknown": error<"field" | "id" | "among">(),
  "reference-left-out": warning<"field" | "id" | "among">(),
  "listed-twice": warning<"field" | "id">(),
  "stop-not-member": error<"id">(),
  "element-site-not-member": warning<"id" | "role">(),
  "checklist-unknown": warning<"list">(),
  "box-unknown": warning<"list" | "box">(),

  // pairs, offers and needs
  "pair-with-itself": error<"name">(),
  "categories-none": warning<"id">(),
  "capacity-none": warning<"id">(),
  "need-locked-twice": error<"id" | "first">(),
  "locks-over-capacity": error<"id" | "locked" | "capacity">(),
  "match-too-large": error<"offers" | "needs">(),
  // standards
  "rule-misplaced": error<"rule" | "what" | "allowed">(),
  "share-misplaced": error<"id" | "what" | "allowed">(),
  "share-in-circle": error<"circle">(),
  "pack-twice": error<"id" | "other">(),
  "role-unknown": warning<"role">(),

  // honesty
  "evidence-without-source": warning(),
  "date-in-future": warning<"date" | "edition">(),
  "met-without-evidence": warning<"what">(),
  "met-weak-evidence": warning<"what">(),
  "unmet-on-partial-list": warning<"role">(),
  "phone-number": warning<"field">(),
  "logo-active": warning<"logo" | "found">(),

  // places
  "site-in-water": error<"name" | "metres">(),
  "site-outside-district": error<"name" | "district" | "kilometres" | "limit">(),
  "site-outside-bounds": warning<"name">(),
  "district-unknown": warning<"district">(),

  // a street graph
  "streets-crs": error<"found">(),
  "streets-empty": error(),
  "streets-lists-differ": error<"field" | "count" | "other" | "expected">(),
  "streets-not-whole": error<"found">(),
  "streets-node-unknown": error<"node" | "count">(),
  "streets-no-length": error<"found">(),
  "streets-too-short": error<"metres" | "straight">(),
  "streets-too-long": error<"metres" | "limit">(),
  "streets-wrong-unit": error<"count" | "of">(),
  "streets-shape-odd": error<"count">(),
  "streets-in-pieces": warning<"pieces" | "percent">(),
  "tiles-unreadable": error(),

  // a way along streets
  "route-no-street": error<"mode">(),
  "route-too-far": error<"lon" | "lat" | "metres" | "limit">(),
  "route-no-way": error<"mode">(),
  // a file of distances
  "matrix-form": error<"found">(),
  "matrix-too-large": error<"count" | "limit">(),
  "matrix-row-type": error<"row" | "found">(),
  "matrix-not-square": error<"row" | "found" | "expected">(),
  "matrix-entry": error<"row" | "column" | "found" | "limit">(),
  "order-start-is-end": error<"stop">(),

  // coverage
  "facilities-none": warning(),
  "facilities-outside": warning<"count" | "names">(),
  "demand-none": warning(),
  "place-none": warning(),
  "spread-too-wide": error<"kilometres" | "limit">(),
  "candidates-few": warning<"count" | "asked">(),

  // the command line
  "belt-unknown": error<"id" | "known">(),
  "path-missing": error<"path">(),
  "folder-not-atlas": error<"folder">(),
  "folder-of-atlases": error<"folder" | "cities">(),
  "wrong-usage": error<"reason">(),
  "computer-refused": error<"path" | "reason">(),
  unexpected: error<"reason">(),
} as const satisfies Record<string, Told<Severity, string>>

export type ProblemKind = keyof typeof PROBLEM_KINDS

type SaysOf<Kind extends ProblemKind> = (typeof PROBLEM_KINDS)[Kind] extends Told<Severity, infer Says> ? Says : never

/** What the sentence of a kind is told: each named parameter, a number or a text. */
export type ParametersOf<Kind extends ProblemKind> = { readonly [Name in SaysOf<Kind>]: string | number }
