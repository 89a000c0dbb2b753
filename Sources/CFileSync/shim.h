// Waits until all that was written to the file system of `descriptor` is on the disk; 0 when it is. Here because Swift's Glibc leaves out what is declared for GNU programs only.
#ifdef __linux__
extern int syncfs(int descriptor);
static inline int laborledger_sync_file_system(int descriptor) { return syncfs(descriptor); }
#else
static inline int laborledger_sync_file_system(int descriptor) {
  (void)descriptor;
  return -1;
}
#endif
