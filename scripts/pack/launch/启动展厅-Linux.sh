#!/bin/sh
# 在本机提供网站并全屏打开触摸屏画面；加 --wall 打开大屏画面，加 --window 则在窗口中打开参观页面。
# Serves the site on this computer and opens the touch screen; the wall with --wall; the visitor's page with --window.
here="$(dirname "$(readlink -f "$0")")"
if command -v python3 >/dev/null 2>&1; then
  exec python3 "$here/launch/serve.py" "$@"
fi
echo "没有找到 python3，改为直接打开双击版。"
echo "There is no python3 here: opening the version that needs none."
exec xdg-open "$here/双击打开-示范带地图.html"
