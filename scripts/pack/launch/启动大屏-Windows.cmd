@echo off
rem The wall that nobody touches: serves the site on this computer and opens it full screen.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0launch\serve.ps1" -Screen wall %*
if errorlevel 1 pause
