#!/usr/bin/env python3
"""Serves site/ beside this folder on 127.0.0.1 and opens it in a browser, full screen.

Needs nothing but Python 3. --window opens the visitor's page in a window; --wall opens the wall instead of the touch screen;
--no-browser only serves and prints the address. Ends when the browser is closed.
"""
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
SITE = os.path.realpath(os.path.join(HERE, "..", "site"))
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"]
ONE_RANGE = re.compile(r"^bytes=(\d*)-(\d*)$")


def named_lines(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split(": ", 1) for line in lines)


HEADERS = named_lines("headers.txt")
TYPES = named_lines("types.txt")


def part_of(header, size):
    """The bytes a Range header asks for: (first, last), None for the whole file, () when there are none such."""
    match = ONE_RANGE.match((header or "").strip())
    first, last = match.groups() if match else ("", "")
    if not first and not last:
        return None
    if not first:
        return (max(0, size - int(last)), size - 1) if int(last) > 0 and size > 0 else ()
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        return ()
    return (int(first), min(int(last), size - 1) if last else size - 1)


class Host(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "belt-atlas"

    def log_message(self, *_):
        pass

    def file_at(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path).lstrip("/")
        if "\0" in path:
            return None
        found = os.path.realpath(os.path.join(SITE, path or "index.html"))
        return found if found.startswith(SITE + os.sep) and os.path.isfile(found) else None

    def answer(self, status, length, more):
        self.send_response(status)
        for name, value in {**HEADERS, "Cache-Control": "no-cache", "Content-Length": str(length), **more}.items():
            self.send_header(name, value)
        self.end_headers()

    def do_GET(self, with_body=True):
        found = self.file_at()
        if found is None:
            return self.answer(404, 0, {})
        size = os.path.getsize(found)
        kind = TYPES.get(os.path.splitext(found)[1].lower(), "application/octet-stream")
        more = {"Content-Type": kind, "Accept-Ranges": "bytes"}
        part = part_of(self.headers.get("Range"), size)
        if part == ():
            return self.answer(416, 0, {**more, "Content-Range": "bytes */%d" % size})
        first, last = part or (0, size - 1)
        if part:
            more["Content-Range"] = "bytes %d-%d/%d" % (first, last, size)
        self.answer(206 if part else 200, last - first + 1, more)
        if with_body and last >= first:
            with open(found, "rb") as file:
                file.seek(first)
                left = last - first + 1
                for chunk in iter(functools.partial(file.read, 1 << 16), b""):
                    self.wfile.write(chunk[:left])
                    left -= len(chunk)
                    if left <= 0:
                        break

    def do_HEAD(self):
        self.do_GET(with_body=False)


def browser_arguments(address, window, screen="kiosk"):
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        return None
    profile = os.path.expanduser("~/.local/share/belt-atlas")
    shared = ["--user-data-dir=" + profile, "--no-first-run", "--disable-features=Translate", "--noerrdialogs"]
    full = [] if window else ["--kiosk", "--overscroll-history-navigation=0", "--disable-pinch"]
    return [program, *shared, *full, *(["--app=" + address] if window else [address + "?screen=" + screen])]


def first_free():
    """The same port every time where it can be had: what the browser keeps, it keeps by address and port."""
    for port in [*range(4173, 4190), *range(4191, 4273), 0]:
        try:
            return http.server.ThreadingHTTPServer(("127.0.0.1", port), Host)
        except OSError:
            continue
    sys.exit("没有可用的端口。 No port can be had.")


def main():
    server = first_free()
    server.daemon_threads = True
    # "localhost" and not the number: the browser keeps what it stores by this name.
    address = "http://localhost:%d/" % server.server_port
    print(address, flush=True)
    if "--no-browser" in sys.argv:
        return server.serve_forever()
    screen = "wall" if "--wall" in sys.argv else "kiosk"
    browser = browser_arguments(address, "--window" in sys.argv, screen)
    if browser is None:
        print("没有找到 Chromium、Chrome 或 Edge，请安装一个，或在已有的浏览器中打开上面的地址。")
        print("No Chromium, Chrome or Edge was found: install one, or open the address above in the browser you have.")
        return server.serve_forever()
    import threading

    threading.Thread(target=server.serve_forever, daemon=True).start()
    subprocess.run(browser)


try:
    main()
except KeyboardInterrupt:
    pass
