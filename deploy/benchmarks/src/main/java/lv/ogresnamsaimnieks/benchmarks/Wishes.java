package lv.ogresnamsaimnieks.benchmarks;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the person asked for.
 *
 * @param what the benchmarks by name
 * @param rounds how often the portal is started, and how often gateway and proxy take turns
 * @param round how long one turn is
 * @param rate submissions a second
 * @param seconds for how long they are sent
 * @param history how many months of former readings each meter comes with
 * @param idle how long the portal is left alone before its memory is looked at
 */
record Wishes(Set<String> what, int rounds, Duration round, int rate, int seconds, int history, Duration idle) {

    static final String STARTUP = "startup";
    static final String MEMORY = "memory";
    static final String SIGN_INS = "signins";
    static final String GATEWAY = "gateway";
    static final String READINGS = "readings";
    static final String REMOTE = "remote";

    private static final List<String> ALL = List.of(STARTUP, MEMORY, SIGN_INS, GATEWAY, READINGS, REMOTE);
    private static final String USAGE =
            "run [startup|memory|signins|gateway|readings|remote …] [--rounds 3] [--round 10] [--rate 200] [--seconds 60] [--history 3] [--idle 30]";

    static Wishes of(String... arguments) {
        var what = new LinkedHashSet<String>();
        var rounds = 3;
        var round = 10;
        var rate = 200;
        var seconds = 60;
        var history = 3;
        var idle = 30;
        for (var at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--rounds" -> rounds = number(arguments, ++at);
                case "--round" -> round = number(arguments, ++at);
                case "--rate" -> rate = number(arguments, ++at);
                case "--seconds" -> seconds = number(arguments, ++at);
                case "--history" -> history = number(arguments, ++at);
                case "--idle" -> idle = number(arguments, ++at);
                case STARTUP, MEMORY, SIGN_INS, GATEWAY, READINGS, REMOTE -> what.add(arguments[at]);
                default -> throw new Failure(USAGE);
            }
        }
        return new Wishes(
                what.isEmpty() ? Set.copyOf(ALL) : what,
                rounds,
                Duration.ofSeconds(round),
                rate,
                seconds,
                history,
                Duration.ofSeconds(idle));
    }

    boolean wants(String name) {
        return what.contains(name);
    }

    boolean wantsAnyOf(String... names) {
        return Stream.of(names).anyMatch(this::wants);
    }

    private static int number(String[] arguments, int at) {
        if (at >= arguments.length || !arguments[at].matches("[1-9][0-9]{0,5}")) {
            throw new Failure(USAGE);
        }
        return Integer.parseInt(arguments[at]);
    }
}
