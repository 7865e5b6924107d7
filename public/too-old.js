// Read by every browser, however old: says so when the page's own script cannot be read at all.
;(function () {
  var said = false
  function tell(house, lang, words) {
    var line = document.createElement("p")
    line.className = "opening"
    line.lang = lang
    line.textContent = words
    house.appendChild(line)
  }
  function say() {
    var house = document.getElementById("app")
    if (said || !house || (house.firstElementChild && house.firstElementChild.className !== "opening")) return
    said = true
    house.textContent = ""
    tell(house, "zh", "这个浏览器太旧，打不开示范带图谱。请换用较新的 Chrome、Edge、Firefox、Safari 或 360 极速模式。")
    tell(house, "en", "This browser is too old for Belt Atlas. Please use a newer Chrome, Edge, Firefox or Safari.")
  }
  if (!("noModule" in document.createElement("script"))) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", say)
    else say()
    return
  }
  function sayNotRead() {
    var words = document.getElementById("not-read")
    if (words) words.removeAttribute("hidden")
  }
  window.addEventListener(
    "error",
    function (event) {
      if (event.error instanceof SyntaxError) say()
      else if (event.target && event.target.tagName === "SCRIPT") sayNotRead()
    },
    true,
  )
})()
