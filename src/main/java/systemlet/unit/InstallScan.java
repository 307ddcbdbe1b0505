package systemlet.unit;

import systemlet.base.Utf8;

/**
 * Finds the [Install] section in the bytes of a unit file without reading the rest, which is most of it. Where a line
 * looks unusual the whole file is handed on, so that it is read, and complained about, as any other.
 */
final class InstallScan {
    private static final byte[] HEADER = Utf8.encode("[Install]");

    /**
     * What is to be read.
     *
     * @param text        from the header on; "" when the file has no such section
     * @param linesBefore lines before it
     */
    record Part(String text, int linesBefore) {}

    static final Part NOTHING = new Part("", 0);

    private InstallScan() {}

    /** {@return the part of a file, of {@code length} bytes, that may hold an [Install] section} */
    static Part of(byte[] bytes, int length) {
        int lines = 0;
        boolean continued = false;
        for (int at = 0; at < length; lines++) {
            int end = at;
            while (end < length && bytes[end] != '\n') {
                if (bytes[end] == 0 || bytes[end] == '\r') {
                    return whole(bytes, length);
                }
                end++;
            }
            int first = at;
            while (first < end && (bytes[first] == ' ' || bytes[first] == '\t')) {
                first++;
            }
            if (first < end && bytes[first] == '[' && !continued) {
                if (isHeader(bytes, first, end)) {
                    return new Part(Utf8.decode(bytes, at, length - at), lines);
                }
                if (bytes[end - 1] != ']') {
                    return whole(bytes, length);
                }
            }
            boolean comment = first < end && (bytes[first] == '#' || bytes[first] == ';');
            continued = comment ? continued : end > at && bytes[end - 1] == '\\';
            at = end + 1;
        }
        return NOTHING;
    }

    private static Part whole(byte[] bytes, int length) {
        return new Part(Utf8.decode(bytes, 0, length), 0);
    }

    private static boolean isHeader(byte[] bytes, int from, int end) {
        if (end - from < HEADER.length) {
            return false;
        }
        for (int i = 0; i < HEADER.length; i++) {
            if (bytes[from + i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }
}
