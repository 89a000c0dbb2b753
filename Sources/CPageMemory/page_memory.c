#include "page_memory.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Each piece is preceded by its size, which realloc needs.
enum { header = 16, first_chunk = 256 << 10, kept_chunk = 4 << 20 };

typedef struct chunk {
  struct chunk *before;
  char *end;
  char bytes[] __attribute__((aligned(16)));
} chunk;

typedef struct {
  chunk *newest;
  char *next;
  int is_active;
} arena;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static __thread arena *own;

static int holds(const arena *a, const void *piece) {
  for (const chunk *c = a->newest; c; c = c->before)
    if ((const char *)piece >= c->bytes && (const char *)piece < c->end) return 1;
  return 0;
}

static size_t rounded(size_t size) { return (size + 15) & ~(size_t)15; }

static void *take(arena *a, size_t size) {
  if (size > SIZE_MAX / 4) return NULL;
  size_t needed = header + rounded(size);
  if (!a->newest || needed > (size_t)(a->newest->end - a->next)) {
    size_t length = a->newest ? 2 * (size_t)(a->newest->end - a->newest->bytes) : first_chunk;
    if (length < needed) length = needed;
    chunk *added = malloc(sizeof(chunk) + length);
    if (!added) return NULL;
    added->before = a->newest;
    added->end = added->bytes + length;
    a->newest = added;
    a->next = added->bytes;
  }
  char *piece = a->next + header;
  *(size_t *)a->next = size;
  a->next += needed;
  return piece;
}

static void *page_malloc(size_t size) { return own && own->is_active ? take(own, size) : malloc(size); }

static void page_free(void *piece) {
  if (!own || !holds(own, piece)) free(piece);
}

static void *page_realloc(void *piece, size_t size) {
  if (!piece) return page_malloc(size);
  if (!own || !holds(own, piece)) return realloc(piece, size);
  size_t *had = (size_t *)((char *)piece - header);
  if (size <= *had) return piece;
  // The last piece grows where it is, as the parser's buffers do.
  if ((char *)piece + rounded(*had) == own->next && size <= (size_t)(own->newest->end - (char *)piece) - 15) {
    *had = size;
    own->next = (char *)piece + rounded(size);
    return piece;
  }
  void *grown = page_malloc(size);
  if (grown) memcpy(grown, piece, *had);
  return grown;
}

static char *page_strdup(const char *text) {
  size_t length = strlen(text) + 1;
  char *copy = page_malloc(length);
  if (copy) memcpy(copy, text, length);
  return copy;
}

static void give_up(void *value) {
  arena *a = value;
  for (chunk *c = a->newest; c;) {
    chunk *before = c->before;
    free(c);
    c = before;
  }
  free(a);
  own = NULL;
}

static void install(void) {
  pthread_key_create(&key, give_up);
  xmlMemSetup(page_free, page_malloc, page_realloc, page_strdup);
}

void laborledger_page_memory_install(void) { pthread_once(&once, install); }

int laborledger_page_memory_begin(void) {
  if (!own) {
    own = calloc(1, sizeof(arena));
    if (!own) return 0;
    pthread_setspecific(key, own);
  }
  if (own->is_active) return 0;
  own->is_active = 1;
  return 1;
}

void laborledger_page_memory_end(void) {
  if (!own || !own->is_active) return;
  // The thread's last error holds texts of its own, which must not outlive their memory.
  xmlResetLastError();
  own->is_active = 0;
  // One chunk of usual size is kept for the next page.
  while (own->newest && (own->newest->before || own->newest->end - own->newest->bytes > kept_chunk)) {
    chunk *before = own->newest->before;
    if (!before) {
      free(own->newest);
      own->newest = NULL;
      break;
    }
    if (own->newest->end - own->newest->bytes <= kept_chunk) {
      // The newest is the largest: the older ones go.
      while (before) {
        chunk *older = before->before;
        free(before);
        before = older;
      }
      own->newest->before = NULL;
      break;
    }
    free(own->newest);
    own->newest = before;
  }
  own->next = own->newest ? own->newest->bytes : NULL;
}
