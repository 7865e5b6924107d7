# Makes this computer a hall's screen: starts the site when the kiosk account signs in, starts it again when it ends,
# restarts the computer at night, switches the screen by opening hours. Run once, as an administrator:
#   powershell -ExecutionPolicy Bypass -File install-hall.ps1 -User kiosk -Opens 08:30 -Closes 18:00 -Restart 04:30
# Taken back with: remove-hall.ps1
param(
  [string]$User = $env:USERNAME,
  [string]$Opens = '08:30',
  [string]$Closes = '18:00',
  [string]$Restart = '04:30')
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$root = [IO.Path]::GetFullPath((Join-Path $here '..\..'))
$serve = Join-Path $root 'launch\serve.ps1'
$run = "-NoProfile -WindowStyle Hidden -ExecutionPolicy Bypass -File"

# At sign-in, and every minute after that: a second start is refused while the first one runs.
$atLogon = New-ScheduledTaskTrigger -AtLogOn -User $User
$eachMinute = New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)
$settings = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) `
  -ExecutionTimeLimit ([TimeSpan]::Zero) -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
$asUser = New-ScheduledTaskPrincipal -UserId $User -LogonType Interactive
$show = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "$run `"$serve`""
Register-ScheduledTask -Force -TaskName 'Belt Atlas screen' -Action $show -Trigger $atLogon, $eachMinute -Settings $settings -Principal $asUser | Out-Null

$asSystem = New-ScheduledTaskPrincipal -UserId 'SYSTEM' -RunLevel Highest
$reboot = New-ScheduledTaskAction -Execute 'shutdown.exe' -Argument '/r /f /t 0'
Register-ScheduledTask -Force -TaskName 'Belt Atlas nightly restart' -Action $reboot -Trigger (New-ScheduledTaskTrigger -Daily -At $Restart) -Principal $asSystem | Out-Null

foreach ($one in @(@{ Name = 'on'; At = $Opens }, @{ Name = 'off'; At = $Closes })) {
  $switch = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "$run `"$(Join-Path $here 'screen-power.ps1')`" $($one.Name)"
  Register-ScheduledTask -Force -TaskName "Belt Atlas screen $($one.Name)" -Action $switch -Trigger (New-ScheduledTaskTrigger -Daily -At $one.At) -Principal $asUser | Out-Null
}

# The screen follows the opening hours alone, and the computer never sleeps.
powercfg /change monitor-timeout-ac 0
powercfg /change standby-timeout-ac 0
powercfg /change hibernate-timeout-ac 0
Write-Host '已设好。注销后用展厅账户登录即可。 Done: sign out, and sign in as the kiosk account.'
