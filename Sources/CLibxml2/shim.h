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

// Swift 6 refuses `xmlParserMaxDepth`, a mutable global. At libxml2's default of 255 the rest of a deep page is silently lost; it is raised once, before the
// first parse, under pthread_once, since initialising libxml2 from several threads at once is not safe.
static unsigned int laborledger_max_depth = 255;
static void laborledger_init_once(void) {
  xmlInitParser();
  xmlParserMaxDepth = laborledger_max_depth;
}
static inline void laborledger_xml_init(unsigned int max_depth) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  laborledger_max_depth = max_depth;
  pthread_once(&once, laborledger_init_once);
}

// What Swift needs to know of a parse's errors. Only "internal error" (too deep, stopped) and "out of memory" (which is also a text node of more than 10 MB) mean
// that a part of the page is lost.
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

// The error handler is a thread-local of libxml2 that must be set around the parse and taken away after; the parser's own `sax->serror` is never called for HTML,
// and its `sax->error` not for a text node that is too large, which would be printed to standard error.
// `text` must be well-formed UTF-8; no network. NULL when out of memory.
static inline xmlDocPtr laborledger_parse_html(const char *text, int length, laborledger_parse_report *report) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(text, length);
  if (!parser) return NULL;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT);
  // Forced, so that a <meta> in the page, which named the charset of the archived bytes, is not obeyed again.
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8) {
    xmlSwitchToEncoding(parser, utf8);
    if (parser->input && !parser->input->encoding) parser->input->encoding = xmlStrdup((const xmlChar *)"UTF-8");
  }
  xmlSetStructuredErrorFunc(report, laborledger_collect_error);
  htmlParseDocument(parser);
  xmlSetStructuredErrorFunc(NULL, NULL);
  xmlDocPtr document = parser->myDoc;
  parser->myDoc = NULL;
  htmlFreeParserCtxt(parser);
  return document;
}
