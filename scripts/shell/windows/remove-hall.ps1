# Takes back what install-hall.ps1 set up. Run as an administrator.
Get-ScheduledTask -TaskName 'Belt Atlas *' -ErrorAction SilentlyContinue | Unregister-ScheduledTask -Confirm:$false
powercfg /change monitor-timeout-ac 10
powercfg /change standby-timeout-ac 30
Write-Host '已撤销。 Taken back.'
