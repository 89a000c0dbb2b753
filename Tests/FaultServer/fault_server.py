#!/usr/bin/env python3
"""A server that misbehaves in the ways real ones do. Uses only the standard library; certificates are created with the openssl program.

Listens on one port of several loopback addresses (127.0.0.1 to 127.0.0.NUMBER) and, with --tls, on ports with certificates of different faults. Prints one JSON
line with the ports when it is ready, and ends when its standard input does, so that it never outlives the test that started it.

What happens is chosen by the path; what robots.txt says, by the address that was connected to.
"""
import argparse, base64, gzip, json, os, socket, ssl, struct, subprocess, sys, tempfile, threading, time, zlib
from email.utils import formatdate

PAGE = b"""<!DOCTYPE html><html lang="en"><head><title>Office managers</title></head><body><h1>Office managers</h1>
<p>The median salary of an office manager is $52,340 per year.</p><p>Entry-level office managers earn $38,000 a year.</p></body></html>
"""
# A page of one paragraph, compressed by the brotli program.
BROTLI = base64.b64decode("G6AAAIzTFfNvhHIZodLVbakuGAVFtT71h4uC+PMnk0eBSicHelDo0hZS8pWUYlo1LHgMn3ck5dJal/9CUGGMyMWl6IhrgWomYvQW8M+H4Mv+oQu2Ij6cQJot91Fh4js5UIqgPA==")
ROBOTS = {  # last octet of the address: status, body
    50: (500, b"no"), 51: (200, b"User-agent: *\nDisallow: /\n"), 52: (200, b"User-agent: *\nCrawl-delay: 1\nDisallow: /private/\n"),
    53: (403, b"no"), 54: (301, b"/elsewhere.txt"), 55: (301, b"/robots.txt"), 56: (200, b"#" * 600_000 + b"\nUser-agent: *\nDisallow: /\n"),
}
DATE = "Mon, 05 Oct 2026 10:00:00 GMT"
hits, lock, log = {}, threading.Lock(), []


def hit(key):
    with lock:
        hits[key] = hits.get(key, 0) + 1
        return hits[key]


def send(connection, status, body=b"", *fields, length=True):
    head = [f"HTTP/1.1 {status} X", "Content-Type: text/html; charset=utf-8", *fields]
    if length:
        head.append(f"Content-Length: {len(body)}")
    connection.sendall(("\r\n".join(head) + "\r\n\r\n").encode("latin-1") + body)


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def chunk(data):
    return b"%x\r\n%s\r\n" % (len(data), data)


def bomb():
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    blanks = b"<p>" + b" " * (1 << 20)
    return b"".join(packer.compress(blanks) for _ in range(64)) + packer.flush()


def answer(connection, path, fields, address):
    """Sends the answer; false when the connection must not be used again."""
    first, _, rest = path.lstrip("/").partition("/")
    first = first.split("?")[0]
    key = (address, path)
    if first == "robots.txt":
        status, body = ROBOTS.get(int(address.split(".")[-1]), (404, b"none"))
        send(connection, status, body if status != 301 else b"", *([f"Location: {body.decode()}"] if status == 301 else []))
    elif first == "elsewhere.txt":
        send(connection, 200, b"User-agent: laborledger\nDisallow: /page\n")
    elif first == "page":
        time.sleep(float(rest) if rest.replace(".", "").isdigit() and "." in rest else 0)
        send(connection, 200, PAGE)
    elif first == "etag" and fields.get("if-none-match") == '"v1"':
        send(connection, 304, b"", 'ETag: "v1"', length=False)
    elif first == "etag":
        send(connection, 200, PAGE, 'ETag: "v1"', "Last-Modified: " + DATE)
    elif first == "dated" and fields.get("if-modified-since") == DATE:
        send(connection, 304, b"", length=False)
    elif first == "dated":
        send(connection, 200, PAGE, "Last-Modified: " + DATE)
    elif first == "changing":
        send(connection, 200, PAGE.replace(b"52,340", b"5%d,340" % hit(key)))
    elif first == "then":  # /then/200-500-200: one status after the other, the last one for good
        statuses = rest.split("-")
        status = int(statuses[min(hit(key), len(statuses)) - 1])
        send(connection, status, PAGE if status == 200 else b"no")
    elif first == "reset":
        send(connection, 200, PAGE[:100], f"Content-Length: {len(PAGE)}", length=False)
        time.sleep(0.1)
        reset(connection)
        return False
    elif first == "reset-first":
        if hit(key) == 1:
            reset(connection)
            return False
        send(connection, 200, PAGE)
    elif first == "truncated":
        send(connection, 200, PAGE[:100], f"Content-Length: {len(PAGE)}", length=False)
        return False
    elif first == "truncated-chunks":
        send(connection, 200, chunk(PAGE)[:80], "Transfer-Encoding: chunked", length=False)
        return False
    elif first == "chunks":
        send(connection, 200, chunk(PAGE[:50]) + chunk(PAGE[50:]) + b"0\r\n\r\n", "Transfer-Encoding: chunked", length=False)
    elif first == "short-length":
        send(connection, 200, PAGE, f"Content-Length: {len(PAGE) - 40}", length=False)
        return False
    elif first == "drip":
        send(connection, 200, b"", "Content-Length: 100000", length=False)
        while True:
            connection.sendall(b"x")
            time.sleep(0.2)
    elif first == "stall":
        send(connection, 200, PAGE[:100], f"Content-Length: {len(PAGE)}", length=False)
        time.sleep(60)
    elif first == "silence":
        time.sleep(60)
    elif first == "busy":
        send(connection, *((429, b"later", "Retry-After: 1") if hit(key) == 1 else (200, PAGE)))
    elif first == "busy-date":
        send(connection, *((503, b"later", "Retry-After: " + formatdate(time.time() + 2, usegmt=True)) if hit(key) == 1 else (200, PAGE)))
    elif first == "busy-long":
        send(connection, 429, b"later", "Retry-After: 86400")
    elif first == "loop":
        send(connection, 302, b"", "Location: " + path)
    elif first == "circle":
        send(connection, 301, b"", "Location: /circle/" + ("b" if rest == "a" else "a"))
    elif first == "far":
        send(connection, 301, b"", f"Location: /far/{int(rest) + 1}")
    elif first == "moved":
        send(connection, 301, b"", "Location: /page/x")
    elif first == "nowhere":
        send(connection, 302, b"")
    elif first == "to":
        send(connection, 302, b"", "Location: " + rest)
    elif first == "bomb":
        send(connection, 200, bomb(), "Content-Encoding: gzip")
    elif first == "endless":
        send(connection, 200, b"", "Transfer-Encoding: chunked", length=False)
        while True:
            connection.sendall(chunk(b"<p>and so on</p>" * 4096))
    elif first == "gzip":
        send(connection, 200, gzip.compress(PAGE), "Content-Encoding: gzip")
    elif first == "deflate":
        send(connection, 200, zlib.compress(PAGE), "Content-Encoding: deflate")
    elif first == "brotli":
        send(connection, 200, BROTLI, "Content-Encoding: br")
    elif first == "bad-gzip":
        send(connection, 200, b"\x1f\x8b\x08\x00this is no gzip at all, whatever it says", "Content-Encoding: gzip")
    elif first == "cut-gzip":
        send(connection, 200, gzip.compress(PAGE)[:-30], "Content-Encoding: gzip")
    elif first == "charset":
        send(connection, 200, PAGE.replace(b"is $52,340 per year", "is $52,340 – or €48,000 – per year".encode("windows-1252")))
    elif first == "empty":
        send(connection, 200, b"")
    elif first == "204":
        send(connection, 204, b"", length=False)
    elif first == "304":
        send(connection, 304, b"", length=False)
    elif first == "http09":
        connection.sendall(b"<p>Just a body, as in 1991.</p>\n")
        return False
    elif first == "garbage":
        connection.sendall(bytes(range(256)) * 16)
        return False
    elif first == "header-bomb":
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        for number in range(10_000_000):
            connection.sendall(b"".join(b"X-%d: %s\r\n" % (number * 100 + n, b"x" * 500) for n in range(100)))
    elif first == "long-header":
        connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            connection.sendall(b"x" * 65536)
    elif first == "file":  # /file/PATH below --pages, with an entity tag
        data = open(os.path.join(options.pages, os.path.normpath("/" + rest).lstrip("/")), "rb").read()
        tag = '"%08x"' % zlib.crc32(data)
        if fields.get("if-none-match") == tag:
            send(connection, 304, b"", "ETag: " + tag, length=False)
        else:
            send(connection, 200, data, "ETag: " + tag)
    elif first.isdigit():
        send(connection, int(first), b"status " + first.encode())
    elif first == "log":
        with lock:
            send(connection, 200, json.dumps(log).encode())
    else:
        send(connection, 404, b"nothing here")
    return True


def tunnel(connection, target):
    """Passes bytes on to a host and back until one side ends; the name secure.example leads to the good certificate."""
    host, _, port = target.rpartition(":")
    far = socket.create_connection(("127.0.0.1", ready["tls"]["good"]) if host == "secure.example" else (host, int(port)), timeout=5)
    connection.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")

    def copy(source, drain):
        try:
            while piece := source.recv(65536):
                drain.sendall(piece)
        except OSError:
            pass
        finally:
            drain.shutdown(socket.SHUT_RDWR)

    back = threading.Thread(target=copy, args=(far, connection), daemon=True)
    back.start()
    copy(connection, far)
    back.join()
    far.close()


def serve(connection, address):
    try:
        data = b""
        while True:
            while b"\r\n\r\n" not in data:
                piece = connection.recv(65536)
                if not piece:
                    return
                data += piece
            head, _, data = data.partition(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            path = lines[0].split(" ")[1]
            fields = {line.partition(":")[0].lower(): line.partition(":")[2].strip() for line in lines[1:]}
            with lock:
                log.append({"time": time.time(), "address": address, "path": path, "fields": fields})
            if lines[0].startswith("CONNECT "):  # as a proxy, for what is not to be read
                return tunnel(connection, path)
            if path.startswith("http://"):  # as a proxy, which answers itself
                path = "/" + path.split("/", 3)[3]
            if not answer(connection, path, fields, address):
                return
    except (OSError, IndexError, ValueError):
        pass
    finally:
        try:
            connection.close()
        except OSError:
            pass


def accept(listener, address, context=None):
    while True:
        connection, _ = listener.accept()

        def handle(connection=connection):
            try:
                serve(context.wrap_socket(connection, server_side=True) if context else connection, address)
            except OSError:
                connection.close()

        threading.Thread(target=handle, daemon=True).start()


def listen(address, port):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    listener.listen(128)
    return listener


def certificates(folder):
    """A root, and leaves signed by it: good, for another host, expired; and one signed by itself. Returns the files' paths by name."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem", "-days", "30", "-subj", "/CN=Test root")
    for name, subject, dates in [
        ("good", "IP:127.0.0.1,DNS:secure.example", ()), ("wrong-host", "DNS:elsewhere.example", ()), ("expired", "IP:127.0.0.1", ("20200101000000Z", "20210101000000Z")),
        ("self-signed", "IP:127.0.0.1", ()),
    ]:
        with open(os.path.join(folder, name + ".ext"), "w") as file:
            file.write("subjectAltName=" + subject + "\n")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/CN=" + name)
        if name == "self-signed":
            openssl("x509", "-req", "-in", name + ".csr", "-signkey", name + ".key", "-out", name + ".pem", "-days", "30", "-extfile", name + ".ext")
        elif dates:
            for extra, text in [("index.txt", ""), ("serial", "01\n")]:
                with open(os.path.join(folder, extra), "w") as file:
                    file.write(text)
            with open(os.path.join(folder, "ca.cnf"), "w") as file:
                file.write("[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n")
            openssl("ca", "-batch", "-config", "ca.cnf", "-cert", "root.pem", "-keyfile", "root.key", "-in", name + ".csr", "-out", name + ".pem",
                    "-startdate", dates[0], "-enddate", dates[1], "-extfile", name + ".ext", "-notext")
        else:
            openssl("x509", "-req", "-in", name + ".csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-out", name + ".pem", "-days", "30",
                    "-extfile", name + ".ext")
    return {name: os.path.join(folder, name) for name in ("good", "wrong-host", "expired", "self-signed")}


parser = argparse.ArgumentParser()
parser.add_argument("--addresses", type=int, default=60)
parser.add_argument("--tls", action="store_true")
parser.add_argument("--pages", default=".")
options = parser.parse_args()
with tempfile.TemporaryDirectory() as folder:
    first = listen("127.0.0.1", 0)
    port = first.getsockname()[1]
    ready = {"port": port, "tls": {}}
    listeners = [first] + [listen(f"127.0.0.{n}", port) for n in range(2, options.addresses + 1)]
    for number, listener in enumerate(listeners, 1):
        threading.Thread(target=accept, args=(listener, f"127.0.0.{number}"), daemon=True).start()
    if options.tls:
        for name, path in certificates(folder).items():
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(path + ".pem", path + ".key")
            listener = listen("127.0.0.1", 0)
            ready["tls"][name] = listener.getsockname()[1]
            threading.Thread(target=accept, args=(listener, "127.0.0.1", context), daemon=True).start()
        ready["root"] = os.path.join(folder, "root.pem")
    print(json.dumps(ready), flush=True)
    sys.stdin.read()
