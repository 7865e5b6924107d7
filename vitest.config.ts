import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

const ONE_STORY_MS = 180_000 // software-drawn maps, three browsers on two busy cores

/** The longest file begins first: begun last, it would run on alone. A fresh clone has no times to know that from. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.includes("every-page")
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          isolate: false, // every file for itself would load the house anew 170 times
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/harness/global-setup.ts"],
          testTimeout: ONE_STORY_MS,
          hookTimeout: ONE_STORY_MS,
          // One worker process keeps one browser for all its files.
          isolate: false,
          maxWorkers: 3, // much of what a page does is wait
        },
      },
    ],
  },
})
