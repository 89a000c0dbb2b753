// Debian's libxml2 headers pull in ICU, whose declarations clash with Foundation's: switch that part off first.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <pthread.h>

// What follows exists because Swift cannot call it as it is; each wrapper says why.

// What Swift needs to know of a parse's errors. Only "internal error" (stopped) and "out of memory" mean that a part of the page is lost.
typedef struct {
  int lost_error;
  char lost_message[120];
} laborledger_parse_report;
static void laborledger_collect_error(void *context, xmlErrorPtr error) {
  laborledger_parse_report *report = (laborledger_parse_report *)context;
  if (!report || !error || report->lost_error) return;
  if (error->code != XML_ERR_INTERNAL_ERROR && error->code != XML_ERR_NO_MEMORY) return;
  report->lost_error = error->code;
  size_t i = 0;
  for (; error->message && error->message[i] && error->message[i] != '\n' && i + 1 < sizeof report->lost_message; i++)
    report->lost_message[i] = error->message[i];
  report->lost_message[i] = 0;
}

// Initialising libxml2 from several threads at once is not safe: this does it once, before the first parse.
static inline void laborledger_xml_init(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, xmlInitParser);
}

// A parser of HTML that reports what it reads; NULL when out of memory. `text` must be well-formed UTF-8; no network. The options of the parser are an enumeration
// that Swift would have to convert one by one.
static inline htmlParserCtxtPtr laborledger_html_parser(const char *text, int length) {
  laborledger_xml_init();
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(text, length);
  if (!parser) return NULL;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT);
  // Forced, so that a <meta> in the page, which named the charset of the archived bytes, is not obeyed again.
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8) {
    xmlSwitchToEncoding(parser, utf8);
    if (parser->input && !parser->input->encoding) parser->input->encoding = xmlStrdup((const xmlChar *)"UTF-8");
  }
  return parser;
}

// Parses to the end, and frees the parser. The error handler is a thread-local of libxml2 that must be set around the parse and taken away after; the parser's own
// `sax->serror` is never called for HTML.
static inline void laborledger_parse(htmlParserCtxtPtr parser, laborledger_parse_report *report) {
  xmlSetStructuredErrorFunc(report, laborledger_collect_error);
  htmlParseDocument(parser);
  xmlSetStructuredErrorFunc(NULL, NULL);
  htmlFreeParserCtxt(parser);
}
