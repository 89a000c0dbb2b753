#include <curl/curl.h>
#include <pthread.h>

// What follows exists because Swift cannot call it as it is: `curl_easy_setopt`, `curl_easy_getinfo` and `curl_multi_setopt` are variadic, `CURLMsg` holds a
// union, and global initialisation must happen once, whatever thread comes first.

static void laborledger_curl_init_once(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }
static inline void laborledger_curl_init(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, laborledger_curl_init_once);
}

static inline CURLcode laborledger_set_long(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode laborledger_set_off(CURL *handle, CURLoption option, curl_off_t value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode laborledger_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }
static inline CURLcode laborledger_set_list(CURL *handle, struct curl_slist *value) { return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, value); }
static inline CURLcode laborledger_set_error_buffer(CURL *handle, char *buffer) { return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, buffer); }

typedef size_t (*laborledger_data_callback)(char *, size_t, size_t, void *);
typedef int (*laborledger_debug_callback)(CURL *, curl_infotype, char *, size_t, void *);
typedef curl_socket_t (*laborledger_socket_callback)(void *, curlsocktype, struct curl_sockaddr *);

static inline void laborledger_set_callbacks(
  CURL *handle, void *context, laborledger_data_callback body, laborledger_data_callback header, laborledger_debug_callback debug,
  laborledger_socket_callback open_socket) {
  curl_easy_setopt(handle, CURLOPT_PRIVATE, context);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, debug);
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
}

static size_t laborledger_drop(char *data, size_t size, size_t count, void *context) {
  (void)data;
  (void)context;
  return size * count;
}
// Without a callback libcurl writes what comes back to standard output.
static inline void laborledger_drop_body(CURL *handle) { curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, laborledger_drop); }

static inline long laborledger_get_long(CURL *handle, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(handle, info, &value);
  return value;
}
static inline const char *laborledger_get_text(CURL *handle, CURLINFO info) {
  char *value = NULL;
  curl_easy_getinfo(handle, info, &value);
  return value;
}
static inline void *laborledger_get_context(CURL *handle) {
  char *value = NULL;
  curl_easy_getinfo(handle, CURLINFO_PRIVATE, &value);
  return value;
}

static inline CURLMcode laborledger_multi_set_long(CURLM *multi, CURLMoption option, long value) { return curl_multi_setopt(multi, option, value); }

// The next transfer that is done: its handle, with the result in `code`; NULL when there is none.
static inline CURL *laborledger_next_done(CURLM *multi, CURLcode *code) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(multi, &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    *code = message->data.result;
    return message->easy_handle;
  }
  return NULL;
}
