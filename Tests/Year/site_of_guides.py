"""A small site of career guides whose pages change, break and recover by a schedule. Uses only the standard library."""
import threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CONSENT = """<!DOCTYPE html><html lang="en"><head><title>Before you continue</title></head><body><h1>Before you continue</h1>
<p>We and our partners use cookies to store and read information on your device.</p><button>Accept all</button><button>Reject all</button></body></html>"""


def amount(value):
    return f"${value:,}"


class Page:
    """The pay of one occupation in its `version`; every figure follows from the base and the version, so that it is known what must be published."""

    def __init__(self, number, title):
        self.number, self.title = number, title

    def median(self, version, factor):
        return int((41_000 + self.number * 3_170 + version * 290) * factor) // 10 * 10

    def figures(self, version, factor):
        median = self.median(version, factor)
        return {"median": median, "entry": median * 7 // 100 * 10, "experienced": median * 13 // 100 * 10, "low": median * 6 // 100 * 10, "high": median * 15 // 100 * 10}

    def html(self, version, factor, is_half=False):
        f = {name: amount(value) for name, value in self.figures(version, factor).items()}
        rest = "" if is_half else f"""
<h2>By experience</h2><table><tr><th>Experience</th><th>Annual salary</th></tr>
<tr><td>Entry level</td><td>{f['entry']}</td></tr><tr><td>Experienced</td><td>{f['experienced']}</td></tr></table>
<h2>The range of pay</h2><p>The lowest 10 percent of {self.title}s earned less than {f['low']} a year, and the highest 10 percent earned more than {f['high']} a year.</p>"""
        return f"""<!DOCTYPE html><html lang="en"><head><title>{self.title}: pay and work</title></head><body><h1>{self.title}</h1>
<p>What a {self.title} does all day differs from place to place, and so does what it pays. This guide is looked through every few months.</p>
<h2>Salary</h2><p>The median annual salary of a {self.title} is {f['median']}.</p>{rest}
<p>Guide number {self.number}, revision {version}.</p></body></html>"""


class Site:
    """Serves what the calendar says for `today`. Each source is a loopback address of its own, so that robots.txt is too."""

    def __init__(self, pages):
        self.pages, self.today, self.state = pages, 0, {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                site.answer(self)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

        self.server = Server(("0.0.0.0", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, request):
        number = int(request.connection.getsockname()[0].split(".")[-1])
        kind, version, factor = self.state[number]
        if request.path == "/robots.txt":
            return self.send(request, 200, "User-agent: *\nDisallow: /\n" if kind == "forbidden" else "User-agent: *\nDisallow: /private/\n", "text/plain")
        if kind == "down":
            # Nothing listens, as near as a server can come to that.
            return request.connection.close()
        if kind == "gone":
            return self.send(request, 404, "<h1>Not found</h1>")
        if kind == "busy":
            return self.send(request, 503, "<h1>Later</h1>")
        if kind == "consent":
            return self.send(request, 200, CONSENT)
        if kind == "slow":
            time.sleep(2.5)
        body = self.pages[number].html(version, factor, is_half=kind == "fewer")
        if kind == "torn":
            data = body.encode()
            request.send_response(200)
            request.send_header("Content-Type", "text/html; charset=utf-8")
            request.send_header("Content-Length", str(len(data)))
            request.end_headers()
            request.wfile.write(data[:len(data) // 2])
            request.close_connection = True
            return None
        return self.send(request, 200, body, tag=f'"{number}-{version}-{factor}-{kind}"')

    def send(self, request, status, body, media="text/html; charset=utf-8", tag=None):
        if tag and request.headers.get("If-None-Match") == tag:
            status, body = 304, ""
        data = body.encode()
        try:
            request.send_response(status)
            request.send_header("Content-Type", media)
            if tag:
                request.send_header("ETag", tag)
            if status != 304:
                request.send_header("Content-Length", str(len(data)))
            request.end_headers()
            request.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def close(self):
        self.server.shutdown()
