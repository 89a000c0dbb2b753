#include <zlib.h>

// `deflateInit2` and `inflateInit2` are macros, which Swift does not see. 31 stands for the gzip format with the largest window, 47 for gzip or zlib by their
// headers, -15 for raw deflate.
static inline int laborledger_gzip_begin(z_stream *stream, int level) { return deflateInit2(stream, level, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY); }
static inline int laborledger_inflate_begin(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }
