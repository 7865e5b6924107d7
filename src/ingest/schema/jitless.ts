import * as z from "zod/mini"

// A strict content security policy forbids generated code; zod must hear of it before the first schema is made.
z.config({ jitless: true })
