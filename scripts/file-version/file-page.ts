/** The file that is opened by a double click, and the folder of its scripts beside it. */
export const FILE_PAGE = "双击打开-示范带地图.html"
export const FILE_SCRIPTS = "file"

/** The same as a touch screen, and as a wall, for a computer that may start no launcher. */
export const HALL_PAGES = { kiosk: "双击打开-展厅触摸屏.html", wall: "双击打开-展厅大屏.html" } as const

/** A page that leads on to the file version as a hall's screen shows it. */
export const hallPageOf = (screen: keyof typeof HALL_PAGES): string => {
  const address = `${FILE_PAGE}?screen=${screen}`
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${address}">
<title>示范带图谱</title>
<p><a href="${address}">打开 · Open</a></p>
</html>
`
}

/** A page on a disk: scripts and pictures from beside it, workers made of its own scripts, nothing from anywhere else. */
const POLICY = [
  "default-src 'none'",
  "script-src file: 'wasm-unsafe-eval'",
  "style-src file:",
  "img-src file: data: blob:",
  "font-src file: data:",
  "media-src file: data: blob:",
  "connect-src data: blob:",
  "worker-src blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ")

const LEFT_OUT = [
  / *<link rel="(preload|modulepreload|manifest|stylesheet)"[^>]*>\n/g,
  / *<script type="module"[^>]*><\/script>\n/g,
]

/** The page of the site as one that opens from a disk: the served `index.html`, with classic scripts and a policy of its own. */
export const filePageOf = (index: string): string => {
  const bare = LEFT_OUT.reduce((page, pattern) => page.replace(pattern, ""), index).replace(
    /(href|src)="\.\/(?!#)/g,
    '$1="./site/',
  )
  const head = [
    `    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    `    <link rel="stylesheet" href="./${FILE_SCRIPTS}/app.css" />`,
    `    <script defer src="./${FILE_SCRIPTS}/data.js"></script>`,
    `    <script defer src="./${FILE_SCRIPTS}/app.js"></script>`,
  ]
  const [before = "", after = ""] = bare.split(/(?<=<meta charset="utf-8" \/>\n)/)
  return `${before}${head[0]}\n${after.replace("  </head>", `${head.slice(1).join("\n")}\n  </head>`)}`
}
