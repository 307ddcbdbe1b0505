"""usage: strangers.py half|deaf|drip|noise SOCKET COUNT    clients that nobody wants at a manager's socket.
half: COUNT connections that never get through the authentication; deaf: COUNT that call without end and never read; these
say "ready" and stay until their input ends. drip: one call, byte by byte, COUNT times. noise: COUNT times nonsense, by seed.
Needs nothing but Python's own library."""
import os
import random
import resource
import select
import socket
import sys
import time

from dbus_service import CALL, message

MANAGER = "org.freedesktop.systemd1.Manager"
HELLO = b"\0AUTH EXTERNAL " + str(os.geteuid()).encode().hex().encode() + b"\r\n"
ON_A_BUS = os.path.basename(sys.argv[2]) == "system_bus_socket"


def connected(path):
    client = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    client.connect(path)
    client.settimeout(10)
    return client


def call(serial, member, face=MANAGER, path="/org/freedesktop/systemd1", to="org.freedesktop.systemd1"):
    return message(CALL, serial, [(1, "o", path), (2, "s", face), (3, "s", member), (6, "s", to)])


def greeted(path):
    client = connected(path)
    client.sendall(HELLO)
    assert client.recv(100).startswith(b"OK"), "not let in"
    client.sendall(b"BEGIN\r\n")
    if ON_A_BUS:
        client.sendall(call(1, "Hello", "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus"))
        client.recv(10000)
    return client


def half(path, count):
    clients = []
    for i in range(count):
        clients.append(connected(path))
        clients[-1].sendall([b"\0", HELLO[:10], HELLO, HELLO + b"NEGOTIATE_UNIX_FD\r\n"][i % 4])
    return clients


def deaf(path, count):
    clients = [greeted(path) for _ in range(count)]
    for client in clients:
        client.setblocking(False)
    until = time.monotonic() + 5
    serial, sent = 2, 0
    while time.monotonic() < until:
        for client in select.select([], clients, [], 0.1)[1]:
            try:
                client.send(call(serial, "ListUnits"))   # the answer is much longer than the question
                serial, sent = serial + 1, sent + 1
            except OSError:
                pass   # full, or cut off
    print("calls:", sent, file=sys.stderr)
    return clients


def drip(path, count):
    client = greeted(path)
    for serial in range(2, count + 2):
        for byte in call(serial, "GetDefaultTarget"):
            client.sendall(bytes([byte]))
            time.sleep(0.001)
        answer = client.recv(10000)
        assert answer[1] == 2, answer   # a method's return


def noise(path, count):
    chance = random.Random(count)
    for serial in range(1, count + 1):
        client = connected(path)
        try:
            if chance.random() < 0.5:
                client.sendall(HELLO + b"BEGIN\r\n")
            data = bytearray(call(serial, "GetDefaultTarget") if chance.random() < 0.7 else chance.randbytes(chance.randrange(300)))
            for _ in range(chance.randrange(4) if data else 0):
                data[chance.randrange(len(data))] = chance.randrange(256)
            client.sendall(data[:chance.randrange(len(data) + 1)])
            if chance.random() < 0.3:
                client.shutdown(socket.SHUT_WR)
            elif chance.random() < 0.3:
                client.settimeout(0.002)
                client.recv(1000)
        except OSError:
            pass   # cut off, as it should be
        client.close()


what, where, many = sys.argv[1], sys.argv[2], int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
kept = {"half": half, "deaf": deaf, "drip": drip, "noise": noise}[what](where, many)
if kept:
    print("ready", flush=True)
    sys.stdin.read()
