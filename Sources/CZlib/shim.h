#include <zlib.h>

// `inflateInit2` is a macro, which Swift does not see. 47 for gzip or zlib by their
// headers, -15 for raw deflate.
static inline int laborledger_inflate_begin(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }
