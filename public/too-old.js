// Read by every browser, however old: says so when the page's own script cannot be read at all.
;(function () {
  var said = false
  function say() {
    var house = document.getElementById("app")
    if (said || !house || (house.firstElementChild && house.firstElementChild.className !== "opening")) return
    said = true
    house.textContent = ""
    var zh = document.createElement("p")
    zh.className = "opening"
    zh.textContent = "这个浏览器太旧，打不开示范带图谱。请换用较新的 Chrome、Edge、Firefox、Safari 或 360 极速模式。"
    var en = document.createElement("p")
    en.className = "opening"
    en.lang = "en"
    en.textContent = "This browser is too old for Belt Atlas. Please use a newer Chrome, Edge, Firefox or Safari."
    house.appendChild(zh)
    house.appendChild(en)
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
