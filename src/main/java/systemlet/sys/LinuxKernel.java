package systemlet.sys;

/**
 * The native body of the port: system calls through musl. It is put together from one file for
 * each concern, holds no state of its own, and works only in the program that TeaVM made.
 */
public final class LinuxKernel implements Kernel, LinuxClock, LinuxProcesses, LinuxScheduling, LinuxCredentials,
        LinuxFiles, LinuxDescriptors, LinuxSockets, LinuxEvents, LinuxMounts, LinuxTerminals, LinuxMachine {
}
