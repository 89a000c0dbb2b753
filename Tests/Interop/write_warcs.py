#!/usr/bin/env python3
"""Writes WARC files with warcio (PyPI) into a folder, with the variations found in archives of other programs. Each contains eight pages and as many other records."""
import gzip, pathlib, sys
from io import BytesIO
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


def page(number):
    return f"<html><head><title>Office managers</title></head><body><h1>Office managers</h1><p>The median salary is $5{number},340 per year.</p></body></html>".encode()


def chunked(*pieces):
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def write(path, compressed, version):
    html, coded, chunks = ("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=compressed, warc_version=version)

        def response(name, body, *fields, status="200 OK"):
            head = StatusAndHeaders(status, list(fields), protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record("http://example.com/" + name, "response", payload=BytesIO(body), http_headers=head))

        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "test"}))
        response("plain", page(1), html)
        response("chunked", chunked(page(2)[:20], page(2)[20:]), html, chunks)
        response("gzip", gzip.compress(page(3)), html, coded)
        response("both", chunked(gzip.compress(page(4))), html, chunks, coded)
        # As archives hold it that took the codings off and kept the fields, or renamed them (Common Crawl).
        response("labelled", page(5), html, chunks, coded)
        response("renamed", page(6), html, ("X-Crawler-Content-Encoding", "gzip"), ("Content-Length", str(len(page(6)))))
        response("picture", b"\x89PNG", ("Content-Type", "image/png"))
        response("missing", b"none", html, status="404 Not Found")
        response("robots.txt", b"User-agent: *", ("Content-Type", "text/plain"))
        writer.write_record(writer.create_warc_record("http://example.com/resource", "resource", payload=BytesIO(page(7)), warc_content_type="text/html"))
        writer.write_record(writer.create_revisit_record(
            "http://example.com/plain", "sha1:B6QJ6BNJ3R4B23XXMRKZKHLPGJY2VE4O", refers_to_uri="http://example.com/plain", refers_to_date="2020-01-01T00:00:00Z"))
        response("plain", page(8), html)


folder = pathlib.Path(sys.argv[1])
for version in ("1.0", "1.1"):
    write(folder / f"plain-{version}.warc", False, version)
    write(folder / f"records-{version}.warc.gz", True, version)
whole = (folder / "plain-1.1.warc").read_bytes()
(folder / "one-member.warc.gz").write_bytes(gzip.compress(whole))
# Cut within the last page's record: what is left of it in the plain file still holds its figure.
(folder / "cut.warc").write_bytes(whole[:-20])
(folder / "cut-records.warc.gz").write_bytes((folder / "records-1.1.warc.gz").read_bytes()[:-150])
