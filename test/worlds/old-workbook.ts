import { gunzipSync } from "node:zlib"

// A sheet of four rows as another program writes it: a title, a blank row, heads, one site with a day.
const PACKED = [
  "H4sIAAAAAAACA+2XTUhUURTHf/d9jDPjzPhGK8pFHwNRZGAplgxoZi1ESMontClzhtQJ8wM/FmJIZa0yaNOuTYuEIKg2RdFi2iuG7VplUW0NXK",
  "oT97wZGW2jWYLkgXtm/v937z135px7znkfpqOfH78snWWV1GKylAngy+MUYOSA42E9ljKZTI7ObMuWksVMJrOUHRZgZ/25Pf6foe+0CeT8r+98",
  "AeAHAkAQKARCQBiIAEVeCiAKFAMlwA5gJ7BrO4a2zGhmY2Jhq1wuUWtco2MtbedqikuKSioZpJGqddsvxhD7Rrb2rP3cnlykl366SNJLL11/bD",
  "8na1mj/6ekzV+T9drPl5MVJyo2Yjvgd8Bnk+yfKgikFb4CmMXghfVeeoUvwCX6dD5xU5WVg40umyL1coaE0mdIK6hRBopHGETZIycrFl0i+rnM",
  "eye6RvIZtPWnz1Zn/TWv6mTefdEx0RH0jq9lzSdhjlPKnKx4kL0KtjpNP9dIcJ29VhXV7EbFCDY1uOUUNjW4+4mRIkWM+o4Y3XQTw9ccY4ABYs",
  "wM6+efJbHC/CrnbvOby68Wj4/8xrdJSNwlyBNTwkclGMdCoVigR8poSMqrOjpCU9yND5tjb/rCLeMXDFS4ZW7YQI3cKGtWqLhroKZHJ1oN1LPR",
  "iVYLVd5yeOhb+75OAzV/L9JhoX60t6dqh2Wq/jBRB3q+unFXoSqGgsuX1FlxScMSviEMrlIk36MSxA5+Fp7+nDmXPH/qivBHhC8TfVuYm9IaeD",
  "Im/B3vxcCI5CVX3UIsSvPgtQoe8myoZaRwhPOQgSPlwUMmjuzlIQtH2hMP2TjSqHjIh7Nsz8z+ihzSFgLLSFvQZzKNCKZYOOi79fDMx8t1HqOt",
  "TE1OTk6G4lnGliYH0se+13l7aGu6Iao1inklb0h1ef5/q2zt6wSd/hI6/fl1T9JCyn+IlH9lOZQsY+URPkHBf54nfwFyw0JHAA4AAA==",
].join("")

/** A workbook of Excel 97 to 2003. */
export const oldWorkbook = (): Uint8Array => new Uint8Array(gunzipSync(Buffer.from(PACKED, "base64")))
