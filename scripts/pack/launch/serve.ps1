# Serves site\ beside this folder on this computer alone and opens it in Edge or Chrome, full screen.
# -Window opens the visitor's page in a window instead; -Screen wall opens the wall in place of the touch screen;
# -NoBrowser only serves and prints the address. Ends when the browser is closed.
param([switch]$Window, [switch]$NoBrowser, [ValidateSet('kiosk', 'wall')][string]$Screen = 'kiosk')
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$site = [IO.Path]::GetFullPath((Join-Path $here '..\site'))

function Read-Lines($name) {
  $named = [ordered]@{}
  foreach ($line in [IO.File]::ReadAllLines((Join-Path $here $name), [Text.Encoding]::UTF8)) {
    $at = $line.IndexOf(': ')
    if ($at -gt 0) { $named[$line.Substring(0, $at)] = $line.Substring($at + 2) }
  }
  $named
}
$headers = Read-Lines 'headers.txt'
$types = Read-Lines 'types.txt'

# "localhost" needs no rights of an administrator; a port that is free is found by trying.
$listener = $null
foreach ($port in 4173..4272) {
  if ($port -eq 4190) { continue }
  $candidate = New-Object Net.HttpListener
  $candidate.Prefixes.Add("http://localhost:$port/")
  try { $candidate.Start(); $listener = $candidate; break } catch { $candidate.Close() }
}
if ($null -eq $listener) {
  Write-Host '4173–4272 端口都不能用，改为直接打开双击版。 No port could be had: opening the version that needs none.'
  Start-Process (Join-Path $here '..\双击打开-示范带地图.html')
  exit 0
}
$address = "http://localhost:$port/"
Write-Host $address

function Find-Browser {
  $places = @(
    "${env:ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe",
    "$env:ProgramFiles\Microsoft\Edge\Application\msedge.exe",
    "$env:ProgramFiles\Google\Chrome\Application\chrome.exe",
    "${env:ProgramFiles(x86)}\Google\Chrome\Application\chrome.exe",
    "$env:LOCALAPPDATA\Google\Chrome\Application\chrome.exe")
  $places | Where-Object { Test-Path $_ } | Select-Object -First 1
}

$browser = $null
if (-not $NoBrowser) {
  $program = Find-Browser
  if ($null -eq $program) {
    Write-Host '没有找到 Edge 或 Chrome，用默认浏览器打开。 No Edge or Chrome: opening the usual browser.'
    Start-Process $address
  } else {
    $profile_ = Join-Path $env:LOCALAPPDATA 'BeltAtlas'
    $given = @("--user-data-dir=`"$profile_`"", '--no-first-run', '--disable-features=Translate', '--noerrdialogs')
    if ($Window) { $given += "--app=$address" }
    else { $given += @('--kiosk', '--edge-kiosk-type=fullscreen', '--overscroll-history-navigation=0', '--disable-pinch', "$address`?screen=$Screen") }
    $browser = Start-Process -FilePath $program -ArgumentList $given -PassThru
  }
}

function Send-File($context) {
  $request = $context.Request
  $response = $context.Response
  foreach ($name in $headers.Keys) { $response.Headers[$name] = $headers[$name] }
  $response.Headers['Cache-Control'] = 'no-cache'
  $path = [Uri]::UnescapeDataString($request.Url.AbsolutePath).TrimStart('/')
  if ($path -eq '') { $path = 'index.html' }
  $file = [IO.Path]::GetFullPath((Join-Path $site $path))
  if (-not $file.StartsWith($site + '\') -or -not (Test-Path -LiteralPath $file -PathType Leaf)) {
    $response.StatusCode = 404
    return
  }
  $kind = $types[[IO.Path]::GetExtension($file).ToLower()]
  if ($null -eq $kind) { $kind = 'application/octet-stream' }
  $response.ContentType = $kind
  $response.Headers['Accept-Ranges'] = 'bytes'
  $stream = New-Object IO.FileStream($file, 'Open', 'Read', 'Read')
  try {
    $size = $stream.Length
    $first = [long]0
    $last = $size - 1
    if ("$($request.Headers['Range'])" -match '^\s*bytes=(\d*)-(\d*)\s*$' -and ($Matches[1] -or $Matches[2])) {
      if ($Matches[1]) { $first = [long]$Matches[1]; if ($Matches[2]) { $last = [Math]::Min([long]$Matches[2], $size - 1) } }
      else { $first = [Math]::Max([long]0, $size - [long]$Matches[2]) }
      if ($first -gt $last) {
        $response.StatusCode = 416
        $response.Headers['Content-Range'] = "bytes */$size"
        return
      }
      $response.StatusCode = 206
      $response.Headers['Content-Range'] = "bytes $first-$last/$size"
    }
    $left = $last - $first + 1
    $response.ContentLength64 = $left
    if ($request.HttpMethod -eq 'HEAD') { return }
    $null = $stream.Seek($first, 'Begin')
    $chunk = New-Object byte[] 65536
    while ($left -gt 0) {
      $read = $stream.Read($chunk, 0, [int][Math]::Min($left, $chunk.Length))
      if ($read -le 0) { break }
      $response.OutputStream.Write($chunk, 0, $read)
      $left -= $read
    }
  } finally { $stream.Close() }
}

$asked = $listener.GetContextAsync()
while ($true) {
  if ($asked.Wait(500)) {
    $context = $asked.Result
    $asked = $listener.GetContextAsync()
    # A reader who goes away in the middle of an answer must not end the server.
    try { Send-File $context } catch { }
    try { $context.Response.Close() } catch { }
  }
  if ($null -ne $browser -and $browser.HasExited) { break }
}
$listener.Stop()
