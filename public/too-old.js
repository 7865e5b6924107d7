// Read by every browser, however old: says so when the page's own script cannot be read at all.
;(function () {
  function say(id) {
    var opening = document.getElementById("opening")
    if (!opening) return
    opening.setAttribute("hidden", "")
    document.getElementById(id).removeAttribute("hidden")
  }
  function sayTooOld() {
    say("too-old")
  }
  if (!("noModule" in document.createElement("script"))) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", sayTooOld)
    else sayTooOld()
    return
  }
  window.addEventListener(
    "error",
    function (event) {
      if (event.error instanceof SyntaxError) sayTooOld()
      else if (event.target && event.target.tagName === "SCRIPT") say("not-read")
    },
    true,
  )
})()
