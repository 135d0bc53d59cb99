/* Fails the k-th change of a file under one folder: preloaded into the tests' own processes, never into the program.
 *
 * fault_arm(folder, k, mode, error): count changes under folder; the k-th fails (mode 1), or it and all after it
 * (mode 2), as when a disk is pulled out; k = 0 only counts. fault_count() tells how many there were.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[PATH_MAX];
static size_t folder_length;
static long wanted, counted;
static int mode, error_number, armed;

void fault_arm(const char *path, long k, int how, int error) {
    strncpy(folder, path, sizeof folder - 1);
    folder_length = strlen(folder);
    wanted = k, counted = 0, mode = how, error_number = error, armed = 1;
}

long fault_count(void) { armed = 0; return counted; }

static int fails(const char *path) {
    if (!armed || !path || strncmp(path, folder, folder_length)) return 0;
    long now = __sync_add_and_fetch(&counted, 1);
    if (!wanted || now < wanted || (mode == 1 && now > wanted)) return 0;
    errno = error_number;
    return 1;
}

static int fails_fd(int fd) {
    char link[64], path[PATH_MAX];
    if (!armed) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define CHANGES(flags) ((flags) & (O_CREAT | O_TRUNC))

#define OPEN(name)                                                                   \
    int name(const char *path, int flags, ...) {                                     \
        va_list rest; va_start(rest, flags); mode_t bits = va_arg(rest, int); va_end(rest); \
        if (CHANGES(flags) && fails(path)) return -1;                                \
        return REAL(name)(path, flags, bits);                                        \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                 \
    int name(int at, const char *path, int flags, ...) {                             \
        va_list rest; va_start(rest, flags); mode_t bits = va_arg(rest, int); va_end(rest); \
        if (CHANGES(flags) && fails(path)) return -1;                                \
        return REAL(name)(at, path, flags, bits);                                    \
    }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int fd, const void *bytes, size_t count) { return fails_fd(fd) ? -1 : REAL(write)(fd, bytes, count); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
    return fails_fd(fd) ? -1 : REAL(pwrite)(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
    return fails_fd(fd) ? -1 : REAL(pwrite64)(fd, bytes, count, at);
}
int fsync(int fd) { return fails_fd(fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fails_fd(fd) ? -1 : REAL(fdatasync)(fd); }
int ftruncate(int fd, off_t size) { return fails_fd(fd) ? -1 : REAL(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails_fd(fd) ? -1 : REAL(ftruncate64)(fd, size); }
int unlink(const char *path) { return fails(path) ? -1 : REAL(unlink)(path); }
int unlinkat(int at, const char *path, int flags) { return fails(path) ? -1 : REAL(unlinkat)(at, path, flags); }
int rmdir(const char *path) { return fails(path) ? -1 : REAL(rmdir)(path); }
int mkdir(const char *path, mode_t bits) { return fails(path) ? -1 : REAL(mkdir)(path, bits); }
int rename(const char *from, const char *to) { return fails(from) || fails(to) ? -1 : REAL(rename)(from, to); }
