// Preloaded into the program: counts the calls by which it changes files under CRASH_ROOT, and at one of them ends the process or lets the call fail.
//
// CRASH_ACTION: record (write each call to CRASH_LOG), kill (SIGKILL before call CRASH_AT), tear (the same, but of a write the first half is done),
// full (ENOSPC for whatever takes room, from call CRASH_AT on), readonly (EROFS for every change, from call CRASH_AT on), fail (EIO for call CRASH_AT alone).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum action { NONE, RECORD, KILL, TEAR, FULL, READONLY, FAIL };
static enum action action;
static long at;
static char root[PATH_MAX];
static size_t root_length;
static int log_descriptor = -1;
static atomic_long calls;
static pid_t first_process;

__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("CRASH_ACTION"), *where = getenv("CRASH_ROOT"), *number = getenv("CRASH_AT"), *log = getenv("CRASH_LOG");
  if (!name || !where || !realpath(where, root)) return;
  root_length = strlen(root);
  at = number ? atol(number) : 0;
  first_process = getpid();
  const char *names[] = {"none", "record", "kill", "tear", "full", "readonly", "fail"};
  for (int i = 0; i < 7; i++) if (!strcmp(name, names[i])) action = i;
  if (action == RECORD && log) log_descriptor = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_under_root(const char *path) { return !strncmp(path, root, root_length) && (path[root_length] == '/' || !path[root_length]); }

// The path that a name in a folder stands for, without resolving its last part.
static int locate(int folder, const char *name, char *path) {
  if (name[0] == '/') { snprintf(path, PATH_MAX, "%s", name); return is_under_root(path); }
  char link[64], base[PATH_MAX];
  if (folder == AT_FDCWD) { if (syscall(SYS_getcwd, base, sizeof base) < 0) return 0; }
  else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t length = readlink(link, base, sizeof base - 1);
    if (length < 0) return 0;
    base[length] = 0;
  }
  if (snprintf(path, PATH_MAX, "%s/%s", base, name) >= PATH_MAX) return 0;
  return is_under_root(path);
}

static int locate_descriptor(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_under_root(path);
}

enum verdict { GO_ON, HALF, REFUSE };

// Counts a call and decides what becomes of it. `takes_room`: whether a full disk could refuse it.
static enum verdict judge(const char *call, const char *path, int takes_room, int is_write) {
  if (action == NONE || getpid() != first_process) return GO_ON;
  long number = atomic_fetch_add(&calls, 1) + 1;
  switch (action) {
  case RECORD: {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s %s\n", call, path);
    if (log_descriptor >= 0) syscall(SYS_write, log_descriptor, line, length);
    return GO_ON;
  }
  case KILL:
  case TEAR:
    if (number != at) return number > at ? (pause(), GO_ON) : GO_ON;
    if (action == TEAR && is_write) return HALF;
    kill(getpid(), SIGKILL);
    pause();
    return GO_ON;
  case FULL:
    if (number >= at && takes_room) { errno = ENOSPC; return REFUSE; }
    return GO_ON;
  case READONLY:
    if (number >= at) { errno = EROFS; return REFUSE; }
    return GO_ON;
  case FAIL:
    if (number == at) { errno = EIO; return REFUSE; }
    return GO_ON;
  default: return GO_ON;
  }
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define PATH_CALL(call, folder, name, room) \
  char path[PATH_MAX]; \
  if (action && locate(folder, name, path) && judge(call, path, room, 0) == REFUSE) return -1;
#define DESCRIPTOR_CALL(call, descriptor, room) \
  char path[PATH_MAX]; \
  if (action && locate_descriptor(descriptor, path) && judge(call, path, room, 0) == REFUSE) return -1;

// Opening counts where it makes or empties a file.
#define OPEN_BODY(real, folder, ...) \
  mode_t mode = 0; \
  if (flags & (O_CREAT | O_TMPFILE)) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); } \
  char path[PATH_MAX]; \
  if (action && (flags & (O_CREAT | O_TRUNC)) && locate(folder, name, path)) { \
    int is_new = faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) != 0; \
    if (is_new || (flags & O_TRUNC)) { if (judge("open", path, is_new, 0) == REFUSE) return -1; } \
  } \
  return real(__VA_ARGS__, name, flags, mode);

static int real_openat(int folder, const char *name, int flags, mode_t mode) { return syscall(SYS_openat, folder, name, flags, mode); }
int open(const char *name, int flags, ...) { OPEN_BODY(real_openat, AT_FDCWD, AT_FDCWD) }
int open64(const char *name, int flags, ...) { OPEN_BODY(real_openat, AT_FDCWD, AT_FDCWD) }
int openat(int folder, const char *name, int flags, ...) { OPEN_BODY(real_openat, folder, folder) }
int openat64(int folder, const char *name, int flags, ...) { OPEN_BODY(real_openat, folder, folder) }

int mkdir(const char *name, mode_t mode) { PATH_CALL("mkdir", AT_FDCWD, name, 1) return NEXT(mkdir)(name, mode); }
int mkdirat(int folder, const char *name, mode_t mode) { PATH_CALL("mkdir", folder, name, 1) return NEXT(mkdirat)(folder, name, mode); }
int rename(const char *name, const char *new) { PATH_CALL("rename", AT_FDCWD, new, 0) return NEXT(rename)(name, new); }
int renameat(int from, const char *name, int to, const char *new) { PATH_CALL("rename", to, new, 0) return NEXT(renameat)(from, name, to, new); }
int renameat2(int from, const char *name, int to, const char *new, unsigned flags) {
  PATH_CALL("rename", to, new, 0) return NEXT(renameat2)(from, name, to, new, flags);
}
int symlink(const char *target, const char *name) { PATH_CALL("symlink", AT_FDCWD, name, 1) return NEXT(symlink)(target, name); }
int link(const char *target, const char *name) { PATH_CALL("link", AT_FDCWD, name, 1) return NEXT(link)(target, name); }
int unlink(const char *name) { PATH_CALL("unlink", AT_FDCWD, name, 0) return NEXT(unlink)(name); }
int unlinkat(int folder, const char *name, int flags) { PATH_CALL("unlink", folder, name, 0) return NEXT(unlinkat)(folder, name, flags); }
int rmdir(const char *name) { PATH_CALL("unlink", AT_FDCWD, name, 0) return NEXT(rmdir)(name); }
int remove(const char *name) { PATH_CALL("unlink", AT_FDCWD, name, 0) return NEXT(remove)(name); }
int truncate(const char *name, off_t size) { PATH_CALL("truncate", AT_FDCWD, name, 1) return NEXT(truncate)(name, size); }
int ftruncate(int descriptor, off_t size) { DESCRIPTOR_CALL("truncate", descriptor, 1) return syscall(SYS_ftruncate, descriptor, size); }
int ftruncate64(int descriptor, off64_t size) { DESCRIPTOR_CALL("truncate", descriptor, 1) return syscall(SYS_ftruncate, descriptor, size); }
int fallocate(int descriptor, int mode, off_t offset, off_t size) {
  DESCRIPTOR_CALL("truncate", descriptor, 1) return syscall(SYS_fallocate, descriptor, mode, offset, size);
}
int fallocate64(int descriptor, int mode, off64_t offset, off64_t size) {
  DESCRIPTOR_CALL("truncate", descriptor, 1) return syscall(SYS_fallocate, descriptor, mode, offset, size);
}
int fsync(int descriptor) { DESCRIPTOR_CALL("fsync", descriptor, 0) return syscall(SYS_fsync, descriptor); }
int fdatasync(int descriptor) { DESCRIPTOR_CALL("fsync", descriptor, 0) return syscall(SYS_fdatasync, descriptor); }

static ssize_t judged_write(int descriptor, const void *bytes, size_t count, off64_t offset, int is_placed) {
  char path[PATH_MAX];
  enum verdict verdict = action && locate_descriptor(descriptor, path) ? judge("write", path, 1, 1) : GO_ON;
  if (verdict == REFUSE) return -1;
  if (verdict == HALF) count /= 2;
  ssize_t done = is_placed ? syscall(SYS_pwrite64, descriptor, bytes, count, offset) : syscall(SYS_write, descriptor, bytes, count);
  if (verdict == HALF) { kill(getpid(), SIGKILL); pause(); }
  return done;
}
ssize_t write(int descriptor, const void *bytes, size_t count) { return judged_write(descriptor, bytes, count, 0, 0); }
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) { return judged_write(descriptor, bytes, count, offset, 1); }
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) { return judged_write(descriptor, bytes, count, offset, 1); }
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  DESCRIPTOR_CALL("write", descriptor, 1) return syscall(SYS_writev, descriptor, parts, count);
}
ssize_t sendfile(int out, int in, off_t *offset, size_t count) { DESCRIPTOR_CALL("write", out, 1) return syscall(SYS_sendfile, out, in, offset, count); }
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) {
  DESCRIPTOR_CALL("write", out, 1) return syscall(SYS_copy_file_range, in, from, out, to, count, flags);
}
