/** The page a portal shows in a frame, and the script that keeps it to reading. */
export const EMBED_PAGE = "embed.html"
export const EMBED_SCRIPT = "embed.js"

/** The site's page as it stands in a frame: not to be installed, and its own script before any other. */
export const embedPageOf = (index: string): string =>
  index
    .replace(/ *<link rel="(manifest|apple-touch-icon)"[^>]*>\n/g, "")
    .replace(
      /( *)<script\b[^>]*\bsrc="\.\/too-old\.js"><\/script>\n/,
      `$&$1<script src="./${EMBED_SCRIPT}"></script>\n`,
    )
