import { defineConfig } from "vitest/config"

const ONE_PAGE_MS = 90_000 // a software-drawn 4K map on two cores

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/harness/global-setup.ts"],
          testTimeout: ONE_PAGE_MS,
          hookTimeout: ONE_PAGE_MS,
          // One worker process keeps one browser for all its files.
          isolate: false,
          maxWorkers: 3, // much of what a page does is wait
        },
      },
    ],
  },
})
