import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

// Offices still run Chromium 109; WebGL2 and modules are there.
const OLDEST_BROWSER = "chrome109"

export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  resolve: { conditions: ["visgl:webgl-only", "module", "browser", "development|production"] },
  build: {
    target: OLDEST_BROWSER,
    license: { fileName: "licences.md" },
    chunkSizeWarningLimit: 1200,
  },
})
