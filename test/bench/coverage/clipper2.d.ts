/** The little that is used of the clipper: lines made wide and merged. Its own package declares no types for this file. */
declare module "clipper2-wasm/dist/es/clipper2z.js" {
  type Path = {
    assign(xyz: Float64Array): void
    view(): Float64Array
    delete(): void
  }
  type Paths = { push_back(path: Path): void; size(): number; get(index: number): Path; delete(): void }
  export type Clipper = {
    readonly PathD: new () => Path
    readonly PathsD: new () => Paths
    readonly JoinType: { readonly Round: unknown }
    readonly EndType: { readonly Round: unknown }
    InflatePathsD(
      paths: Paths,
      delta: number,
      join: unknown,
      end: unknown,
      miterLimit: number,
      precision: number,
      arcTolerance: number,
    ): Paths
    readonly FillRule: { readonly NonZero: unknown }
    UnionSelfD(subjects: Paths, rule: unknown, precision: number): Paths
    DifferenceD(subjects: Paths, clips: Paths, rule: unknown, precision: number): Paths
    AreaPathsD(paths: Paths): number
    MakePathD(xy: readonly number[]): Path
  }
  const load: (options?: { readonly locateFile?: (file: string) => string }) => Promise<Clipper>
  // biome-ignore lint/style/noDefaultExport: so does the package
  export default load
}
