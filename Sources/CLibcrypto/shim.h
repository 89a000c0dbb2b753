// OpenSSL's libcrypto, for SHA-256 alone: libcurl links it anyway, and it costs no build time.
#include <openssl/sha.h>
#include <openssl/evp.h>
