package lv.ogresnamsaimnieks.local;

import java.io.PrintStream;

/** Lines for the person who waits, each with the seconds since the beginning. */
final class Progress {

    private final PrintStream out;
    private final long beginning = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.printf("%6.1f s  %s%n", (System.nanoTime() - beginning) / 1e9, line);
        out.flush();
    }

    synchronized void print(String text) {
        out.println(text);
        out.flush();
    }
}
