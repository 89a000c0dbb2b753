// The path stands in pkg-config's flags on Debian, and in the header's own folder elsewhere.
#if __has_include(<uchardet.h>)
#include <uchardet.h>
#else
#include <uchardet/uchardet.h>
#endif
