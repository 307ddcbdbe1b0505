// Times what shells are too slow to time. Built with musl-gcc -static by bench/run; all figures are microseconds of
// CLOCK_MONOTONIC, which a container shares with its host.
//   run N CMD...          the median of N runs of CMD, from exec to exit
//   stamp FILE CMD...     writes now to FILE, then becomes CMD
//   beat FILE             a service: appends "now pid" to FILE, waits; at SIGTERM appends "term" to FILE.term and ends
//   mark FILE             appends "now pid" to FILE and ends
//   crash FILE            kills the process of FILE's last line with SIGKILL; time until FILE has another line
//   stop PID SIGNAL       sends the signal; time until the process is gone
//   orphans N             N processes whose parents are gone end at once; time until the last is reaped
//   later MS CMD...       becomes CMD; MS milliseconds afterwards process 1 gets SIGTERM
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static long long now_usec(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}

static void die(const char *what) { perror(what); exit(1); }

static int compare(const void *a, const void *b) {
    long long x = *(const long long *) a, y = *(const long long *) b;
    return x < y ? -1 : x > y;
}

static int run(int count, char **command) {
    long long *took = calloc(count, sizeof *took);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
    for (int i = 0; i < count; i++) {
        pid_t pid;
        long long start = now_usec();
        if (posix_spawnp(&pid, command[0], &quiet, NULL, command, environ)) die(command[0]);
        waitpid(pid, NULL, 0);
        took[i] = now_usec() - start;
    }
    qsort(took, count, sizeof *took, compare);
    printf("%lld\n", took[count / 2]);
    return 0;
}

static void append(const char *path, const char *text) {
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (fd < 0 || write(fd, text, strlen(text)) < 0) die(path);
    close(fd);
}

static void mark(const char *path) {
    char line[64];
    snprintf(line, sizeof line, "%lld %d\n", now_usec(), getpid());
    append(path, line);
}

static int beat(const char *path) {
    sigset_t term;
    int got;
    char after[4096];
    sigemptyset(&term);
    sigaddset(&term, SIGTERM);
    sigprocmask(SIG_BLOCK, &term, NULL);
    mark(path);
    sigwait(&term, &got);
    snprintf(after, sizeof after, "%s.term", path);
    append(after, "term\n");
    return 0;
}

static int last_line(const char *path, long long *when, int *pid) {
    FILE *file = fopen(path, "r");
    int lines = 0;
    if (!file) return 0;
    while (fscanf(file, "%lld %d", when, pid) == 2) lines++;
    fclose(file);
    return lines;
}

static int crash(const char *path) {
    long long when, start;
    int pid, lines = last_line(path, &when, &pid);
    if (!lines) { fprintf(stderr, "%s: no beat\n", path); return 1; }
    start = now_usec();
    kill(pid, SIGKILL);
    while (now_usec() - start < 20000000) {
        usleep(100);
        if (last_line(path, &when, &pid) > lines) { printf("%lld\n", when - start); return 0; }
    }
    fprintf(stderr, "not started again within 20 s\n");
    return 1;
}

static int stop(int pid, int signal) {
    int fd = syscall(SYS_pidfd_open, pid, 0);
    struct pollfd gone = { fd, POLLIN, 0 };
    if (fd < 0) die("pidfd_open");
    long long start = now_usec();
    kill(pid, signal);
    if (poll(&gone, 1, 120000) != 1) { fprintf(stderr, "still there after 120 s\n"); return 1; }
    printf("%lld\n", now_usec() - start);
    return 0;
}

static int orphans(int count) {
    pid_t *pids = mmap(NULL, count * sizeof *pids, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int gate[2], left = count;
    char byte;
    if (pids == MAP_FAILED || pipe(gate)) die("orphans");
    for (int i = 0; i < count; i++) {
        pid_t parent = fork();
        if (parent < 0) die("fork");
        if (parent == 0) {
            pid_t child = fork();
            if (child == 0) {
                close(gate[1]);
                while (read(gate[0], &byte, 1) < 0 && errno == EINTR) {}
                _exit(0);
            }
            pids[i] = child;
            _exit(0);
        }
        waitpid(parent, NULL, 0);
    }
    long long start = now_usec();
    close(gate[1]);
    while (left > 0 && now_usec() - start < 120000000) {
        while (left > 0 && (pids[left - 1] <= 0 || (kill(pids[left - 1], 0) < 0 && errno == ESRCH))) left--;
        if (left > 0) usleep(1000);
    }
    if (left > 0) { fprintf(stderr, "%d orphans were never reaped\n", left); return 1; }
    printf("%lld\n", now_usec() - start);
    return 0;
}

static int later(int milliseconds, char **command) {
    if (fork() == 0) {
        usleep(milliseconds * 1000);
        kill(1, SIGTERM);
        _exit(0);
    }
    execvp(command[0], command);
    die(command[0]);
    return 1;
}

int main(int count, char **word) {
    const char *what = count > 2 ? word[1] : "";
    if (!strcmp(what, "run") && count > 3) return run(atoi(word[2]), word + 3);
    if (!strcmp(what, "beat")) return beat(word[2]);
    if (!strcmp(what, "mark")) { mark(word[2]); return 0; }
    if (!strcmp(what, "crash")) return crash(word[2]);
    if (!strcmp(what, "stop") && count > 3) return stop(atoi(word[2]), atoi(word[3]));
    if (!strcmp(what, "orphans")) return orphans(atoi(word[2]));
    if (!strcmp(what, "later") && count > 3) return later(atoi(word[2]), word + 3);
    if (!strcmp(what, "stamp") && count > 3) {
        mark(word[2]);
        execvp(word[3], word + 3);
        die(word[3]);
    }
    fprintf(stderr, "stopwatch: see the top of stopwatch.c\n");
    return 2;
}
