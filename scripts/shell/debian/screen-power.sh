#!/bin/sh
# screen-power.sh on|off: switches every screen, by the display's own bus where it has one, else by the graphics card.
set -u
[ "${1:-}" = on ] || [ "${1:-}" = off ] || { echo "screen-power.sh on|off" >&2; exit 2; }
if command -v ddcutil >/dev/null 2>&1 && ddcutil detect 2>/dev/null | grep -q "^Display"; then
  [ "$1" = on ] && value=1 || value=5
  exec ddcutil setvcp D6 "$value"
fi
if [ "$1" = on ]; then
  exec systemctl restart belt-atlas-screen.service
fi
exec systemctl stop belt-atlas-screen.service
