package lv.ogresnamsaimnieks.metering.spreadsheet;

/** Looks over the bytes of an XML file for what would have to be held at once: an endless text or tag, a column far away. */
final class Markup {

    /** In bytes; the longest text of a cell is 32767 characters, each perhaps written as a reference. */
    private static final int LONGEST = 256 * 1024;

    /** A spreadsheet's last column is XFD. */
    private static final int LONGEST_COLUMN = 3;

    /** How a cell begins to say where it is. */
    private static final byte[] PLACE = {' ', 'r', '='};

    private int sinceTag;
    private int letters = -1;
    private int matched;

    /** Whether the next bytes are such as a spreadsheet writes. */
    boolean isModest(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            int it = bytes[i];
            sinceTag = it == '<' || it == '>' ? 0 : sinceTag + 1;
            if (letters >= 0 && isLetter(it)) {
                letters++;
            } else {
                letters = (it == '"' || it == '\'') && matched == PLACE.length ? 0 : -1;
            }
            matched = matched < PLACE.length && it == PLACE[matched] ? matched + 1 : it == PLACE[0] ? 1 : 0;
            if (it == 0 || sinceTag > LONGEST || letters > LONGEST_COLUMN) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int it) {
        return (it >= 'A' && it <= 'Z') || (it >= 'a' && it <= 'z');
    }
}
