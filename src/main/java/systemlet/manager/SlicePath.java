package systemlet.manager;

/** The control group path that a slice would have: "system-getty.slice" is "/system.slice/system-getty.slice". */
final class SlicePath {
    private SlicePath() {}

    static String of(String slice) {
        if (slice.equals("-.slice")) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        String stem = slice.substring(0, slice.length() - ".slice".length());
        for (int dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
            path.append('/').append(stem, 0, dash).append(".slice");
        }
        return path.append('/').append(slice).toString();
    }
}
