#!/bin/sh
# One browser, full screen, in a compositor that shows nothing else (apt install cage chromium fonts-noto-cjk curl).
# Tells systemd that it is well as long as the site answers and the browser runs.
set -u
address="${BELT_ATLAS_ADDRESS:-http://localhost:4173/?screen=kiosk}"
profile="${BELT_ATLAS_PROFILE:-$HOME/.local/share/belt-atlas}"

# A browser that was cut off from power must not ask whether to restore its pages.
preferences="$profile/Default/Preferences"
[ -f "$preferences" ] && sed -i 's/"exit_type":"[^"]*"/"exit_type":"Normal"/; s/"exited_cleanly":false/"exited_cleanly":true/' "$preferences"

tries=0
until curl -fsS -o /dev/null --max-time 3 "$address"; do
  tries=$((tries + 1))
  [ "$tries" -gt 20 ] && exit 1
  sleep 1
done

cage -- chromium \
  --kiosk --user-data-dir="$profile" --no-first-run --noerrdialogs --disable-infobars \
  --disable-features=Translate --disable-component-update --disable-background-networking \
  --overscroll-history-navigation=0 --disable-pinch --disable-session-crashed-bubble \
  --hide-crash-restore-bubble --password-store=basic --autoplay-policy=no-user-gesture-required \
  --ozone-platform=wayland "$address" &
browser=$!
trap 'kill "$browser" 2>/dev/null' TERM INT

systemd-notify --ready
while kill -0 "$browser" 2>/dev/null; do
  curl -fsS -o /dev/null --max-time 5 "$address" && systemd-notify WATCHDOG=1
  sleep 20
done
exit 1
