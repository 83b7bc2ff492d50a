/* Loaded before a program (LD_PRELOAD), it writes down each change to the files of one folder, in order: what
 * was written where, and what was told to be kept (fsync). Out of that a test makes the disk as it would be if
 * the power had been lost at any moment. POWER_FOLDER names the folder, POWER_LOG the record.
 *
 * A record: op, inode, offset, length (four little-endian 64-bit numbers), then as many bytes. Everything goes
 * by raw system calls, so that nothing here meets itself. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, TRUNCATE, SYNC, CREATE, RENAME, UNLINK, MKDIR, SYNC_FOLDER };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static int record = -1;

__attribute__((constructor)) static void begin(void) {
  const char *where = getenv("POWER_FOLDER"), *log = getenv("POWER_LOG");
  if (!where || !log || strlen(where) >= sizeof folder) return;
  strcpy(folder, where);
  folder_length = strlen(folder);
  record = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void stop(const char *why) {
  syscall(SYS_write, 2, why, strlen(why));
  abort();
}

/* What SQLite shares between processes is made anew after a loss, and is never written with write. */
static int watched(const char *path) {
  size_t length = strlen(path);
  if (record < 0 || strncmp(path, folder, folder_length) != 0) return 0;
  if (path[folder_length] != '/' && path[folder_length] != 0) return 0;
  return !(length > 4 && strcmp(path + length - 4, "-shm") == 0);
}

static int path_of(int fd, char *path) {
  char link[64] = "/proc/self/fd/", digits[16];
  int at = 0, n = fd;
  if (fd < 0) return 0;
  do digits[at++] = '0' + n % 10; while ((n /= 10));
  size_t end = strlen(link);
  while (at) link[end++] = digits[--at];
  link[end] = 0;
  long got = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  if (got <= 0) return 0;
  path[got] = 0;
  return watched(path);
}

static uint64_t inode(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? found.st_ino : 0;
}

static void note(uint64_t op, uint64_t ino, uint64_t offset, const void *data, uint64_t length, const void *more,
                 uint64_t more_length) {
  uint64_t head[4] = {op, ino, offset, length + more_length};
  struct iovec parts[3] = {
      {head, sizeof head}, {(void *)data, length}, {(void *)more, more_length}};
  ssize_t want = sizeof head + length + more_length;
  if (syscall(SYS_writev, record, parts, 3) != want) stop("the record of the disk is full\n");
}

#define HOLD int kept_errno; pthread_mutex_lock(&lock)
#define RELEASE kept_errno = errno; pthread_mutex_unlock(&lock); errno = kept_errno

static ssize_t put(int fd, const void *data, size_t length, off_t at, int append_here) {
  char path[PATH_MAX];
  if (!path_of(fd, path))
    return append_here ? syscall(SYS_write, fd, data, length) : syscall(SYS_pwrite64, fd, data, length, at);
  HOLD;
  if (append_here) at = syscall(SYS_lseek, fd, 0, syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND ? SEEK_END : SEEK_CUR);
  ssize_t done = append_here ? syscall(SYS_write, fd, data, length) : syscall(SYS_pwrite64, fd, data, length, at);
  if (done > 0) note(WRITE, inode(fd), at, data, done, 0, 0);
  RELEASE;
  return done;
}

ssize_t write(int fd, const void *data, size_t length) { return put(fd, data, length, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return put(fd, data, length, at, 0); }
ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) { return put(fd, data, length, at, 0); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
  char path[PATH_MAX];
  if (path_of(fd, path)) return count > 0 ? put(fd, parts[0].iov_base, parts[0].iov_len, 0, 1) : 0;
  return syscall(SYS_writev, fd, parts, count);
}

static int cut(int fd, off_t length) {
  char path[PATH_MAX];
  if (!path_of(fd, path)) return syscall(SYS_ftruncate, fd, length);
  HOLD;
  int done = syscall(SYS_ftruncate, fd, length);
  if (done == 0) note(TRUNCATE, inode(fd), length, 0, 0, 0, 0);
  RELEASE;
  return done;
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

static int keep(int fd, int all) {
  char path[PATH_MAX];
  struct stat found;
  int what = all ? SYS_fsync : SYS_fdatasync;
  if (!path_of(fd, path)) return syscall(what, fd);
  HOLD;
  int done = 0; /* The record is what a loss is made of: the real disk need not turn. */
  if (fstat(fd, &found) == 0 && S_ISDIR(found.st_mode)) note(SYNC_FOLDER, 0, 0, path, strlen(path), 0, 0);
  else note(SYNC, inode(fd), 0, 0, 0, 0, 0);
  RELEASE;
  return done;
}

int fsync(int fd) { return keep(fd, 1); }
int fdatasync(int fd) { return keep(fd, 0); }

static void whole(int at, const char *path, char *out) {
  if (path[0] == '/' || at != AT_FDCWD) {
    strncpy(out, path, PATH_MAX - 1);
    out[PATH_MAX - 1] = 0;
    return;
  }
  long got = syscall(SYS_getcwd, out, PATH_MAX);
  size_t end = got > 0 ? (size_t)got - 1 : 0;
  out[end++] = '/';
  strncpy(out + end, path, PATH_MAX - 1 - end);
  out[PATH_MAX - 1] = 0;
}

static int enter(int at, const char *path, int flags, int mode) {
  char full[PATH_MAX];
  struct stat found;
  whole(at, path, full);
  if (!watched(full) || !(flags & (O_CREAT | O_TRUNC))) return syscall(SYS_openat, at, path, flags, mode);
  HOLD;
  int was = syscall(SYS_newfstatat, AT_FDCWD, full, &found, 0) == 0;
  int fd = syscall(SYS_openat, at, path, flags, mode);
  if (fd >= 0 && !was) note(CREATE, inode(fd), 0, full, strlen(full), 0, 0);
  if (fd >= 0 && was && (flags & O_TRUNC)) note(TRUNCATE, inode(fd), 0, 0, 0, 0, 0);
  RELEASE;
  return fd;
}

#define MODE \
  va_list rest; \
  va_start(rest, flags); \
  int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; \
  va_end(rest)

int open(const char *path, int flags, ...) { MODE; return enter(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE; return enter(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE; return enter(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE; return enter(at, path, flags, mode); }

static int move(const char *from, const char *to, int flags) {
  char old[PATH_MAX], new[PATH_MAX];
  whole(AT_FDCWD, from, old);
  whole(AT_FDCWD, to, new);
  HOLD;
  int done = syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, flags);
  if (done == 0 && (watched(old) || watched(new))) note(RENAME, 0, 0, old, strlen(old) + 1, new, strlen(new));
  RELEASE;
  return done;
}

int rename(const char *from, const char *to) { return move(from, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
  if (a != AT_FDCWD || b != AT_FDCWD) stop("renameat2 beside a folder is not recorded\n");
  return move(from, to, flags);
}

static int gone(int at, const char *path, int flags) {
  char full[PATH_MAX];
  whole(at, path, full);
  HOLD;
  int done = syscall(SYS_unlinkat, at, path, flags);
  if (done == 0 && watched(full)) note(UNLINK, 0, 0, full, strlen(full), 0, 0);
  RELEASE;
  return done;
}

int unlink(const char *path) { return gone(AT_FDCWD, path, 0); }
int unlinkat(int at, const char *path, int flags) { return gone(at, path, flags); }

int mkdir(const char *path, mode_t mode) {
  char full[PATH_MAX];
  whole(AT_FDCWD, path, full);
  HOLD;
  int done = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
  if (done == 0 && watched(full)) note(MKDIR, 0, 0, full, strlen(full), 0, 0);
  RELEASE;
  return done;
}

/* Ways that nobody takes today: whoever takes one is told to record it. */
static void refuse(int fd, const char *why) {
  char path[PATH_MAX];
  if (path_of(fd, path)) stop(why);
}

ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t length, unsigned flags) {
  refuse(out, "copy_file_range is not recorded\n");
  return syscall(SYS_copy_file_range, in, from, out, to, length, flags);
}

ssize_t sendfile64(int out, int in, off_t *from, size_t length) {
  refuse(out, "sendfile is not recorded\n");
  return syscall(SYS_sendfile, out, in, from, length);
}

int fallocate64(int fd, int mode, off_t at, off_t length) {
  refuse(fd, "fallocate is not recorded\n");
  return syscall(SYS_fallocate, fd, mode, at, length);
}
