# screen-power.ps1 on|off: switches the screens of this computer.
param([ValidateSet('on', 'off')][string]$To = 'on')
Add-Type -Namespace BeltAtlas -Name Screen -MemberDefinition @'
[DllImport("user32.dll")] public static extern int PostMessage(int window, int message, int command, int state);
[DllImport("user32.dll")] public static extern void mouse_event(int what, int x, int y, int data, int extra);
'@
if ($To -eq 'off') { [void][BeltAtlas.Screen]::PostMessage(0xFFFF, 0x0112, 0xF170, 2) }
else {
  [void][BeltAtlas.Screen]::PostMessage(0xFFFF, 0x0112, 0xF170, -1)
  [BeltAtlas.Screen]::mouse_event(1, 0, 1, 0, 0) # some screens wake by a movement only
}
