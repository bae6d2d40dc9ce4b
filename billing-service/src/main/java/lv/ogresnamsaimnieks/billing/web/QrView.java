package lv.ogresnamsaimnieks.billing.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the page draws it.
 *
 * @param size of its side in modules, without the quiet zone
 * @param path an SVG path over the dark modules, one module a unit
 */
record QrView(int size, String path) {

    static QrView of(QrCode code) {
        return new QrView(code.size, path(code));
    }

    /** Dark modules next to one another make one bar. */
    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
                }
            }
        }
        return path.toString();
    }
}
