import fc from "fast-check"

const PIECES = [
  ...[
    '"',
    "'",
    "<",
    ">",
    "&",
    "]]>",
    "<!--",
    "</name>",
    "\\",
    ";",
    ",",
    ":",
    "\r\n",
    "\n",
    "\t",
    "\u0000",
    "\u001b",
    "\u007f",
  ],
  ...[
    "\u202e",
    "\u200f",
    "שלום",
    "مرحبا",
    "😀",
    "👨‍👩‍👧",
    "\ud83d",
    "\ufffe",
    "桥",
    "示范点",
    "é",
    "=SUM(A1)",
    "+1",
    "-1",
    "@x",
    "%0A",
  ],
  ...["BEGIN:VEVENT", "../", "|", "?", "*", " ", "a".repeat(200), "长".repeat(200), "CON", "."],
]

/** Names that a careless or an evil hand may have put into the data. */
export const hostileName: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(""))
