package lv.ogresnamsaimnieks.gateway;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what goes through. */
final class CountedStream extends FilterOutputStream {

    private long bytes;

    CountedStream(OutputStream out) {
        super(out);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        bytes++;
    }

    @Override
    public void write(byte[] many, int offset, int length) throws IOException {
        out.write(many, offset, length);
        bytes += length;
    }
}
