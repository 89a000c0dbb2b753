// Debian's libxml2 headers pull in ICU, whose declarations clash with Foundation's: switch that part off first.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
