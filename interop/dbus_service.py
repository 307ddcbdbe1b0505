"""usage: dbus_service.py NAME    a service on the system bus: owns NAME, answers every call with its process id.
The member Quit ends it, Drop gives the name back and lives on. Needs nothing but Python's own library."""
import os
import socket
import struct
import sys

CALL, REPLY = 1, 2


def padded(data, to):
    return data + b"\0" * (-len(data) % to)


def string(text):
    data = text.encode()
    return struct.pack("<I", len(data)) + data + b"\0"


def message(kind, serial, fields, body=b""):
    """fields: (code, type, value) with type s, o, g or u."""
    array = b""
    for code, type_, value in fields:
        array = padded(array, 8) + bytes([code, 1]) + type_.encode() + b"\0"
        if type_ == "g":
            array += bytes([len(value)]) + value.encode() + b"\0"
        else:
            array += struct.pack("<I", value) if type_ == "u" else string(value)
    head = struct.pack("<cBBBII", b"l", kind, 0, 1, len(body), serial) + struct.pack("<I", len(array)) + array
    return padded(head, 8) + body


class Bus:
    def __init__(self):
        self.line = socket.socket(socket.AF_UNIX)
        self.line.connect("/run/dbus/system_bus_socket")
        self.serial = 0
        uid = str(os.geteuid()).encode().hex()
        self.line.sendall(b"\0AUTH EXTERNAL " + uid.encode() + b"\r\n")
        assert self.line.recv(4096).startswith(b"OK"), "refused"
        self.line.sendall(b"BEGIN\r\n")

    def call_bus(self, member, signature="", body=b""):
        fields = [(1, "o", "/org/freedesktop/DBus"), (2, "s", "org.freedesktop.DBus"), (3, "s", member),
                  (6, "s", "org.freedesktop.DBus")]
        self.send(CALL, fields + ([(8, "g", signature)] if signature else []), body)

    def send(self, kind, fields, body=b""):
        self.serial += 1
        self.line.sendall(message(kind, self.serial, fields, body))

    def exactly(self, count):
        data = b""
        while len(data) < count:
            more = self.line.recv(count - len(data))
            if not more:
                sys.exit(0)
            data += more
        return data

    def receive(self):
        """Returns kind, serial and the header fields by code."""
        head = self.exactly(16)
        _, kind, _, _, body, serial, length = struct.unpack("<cBBBIII", head)
        array = self.exactly(length + -length % 8)
        self.exactly(body)
        fields, at = {}, 0
        while at < length:
            at += -at % 8
            code, type_ = array[at], chr(array[at + 2])
            at += 4
            if type_ == "g":
                size = array[at]
                fields[code] = array[at + 1:at + 1 + size].decode()
                at += size + 2
            else:
                at += -at % 4
                size = struct.unpack_from("<I", array, at)[0]
                fields[code] = size if type_ == "u" else array[at + 4:at + 4 + size].decode()
                at += 4 if type_ == "u" else size + 5
        return kind, serial, fields


def main():
    bus, name = Bus(), sys.argv[1]
    bus.call_bus("Hello")
    bus.call_bus("RequestName", "su", padded(string(name), 4) + struct.pack("<I", 0))
    while True:
        kind, serial, fields = bus.receive()
        if kind != CALL or fields.get(2) == "org.freedesktop.DBus.Peer":
            continue
        bus.send(REPLY, [(5, "u", serial), (6, "s", fields[7]), (8, "g", "s")], string(str(os.getpid())))
        if fields[3] == "Drop":
            bus.call_bus("ReleaseName", "s", string(name))
        if fields[3] == "Quit":
            sys.exit(0)


if __name__ == "__main__":
    main()
