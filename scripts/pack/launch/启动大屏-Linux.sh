#!/bin/sh
# 在本机提供网站并全屏打开无人触摸的大屏画面。
# The wall that nobody touches: serves the site on this computer and opens it full screen.
here="$(dirname "$(readlink -f "$0")")"
exec sh "$here/启动展厅-Linux.sh" --wall "$@"
