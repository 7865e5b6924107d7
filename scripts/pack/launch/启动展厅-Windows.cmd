@echo off
rem Serves the site on this computer and opens the touch screen; the wall with -Screen wall; the visitor's page with -Window.
rem Without PowerShell: double-click the HTML file beside this one.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0launch\serve.ps1" %*
if errorlevel 1 pause
