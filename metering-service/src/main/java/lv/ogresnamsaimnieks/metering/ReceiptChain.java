package lv.ogresnamsaimnieks.metering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The receipts of a property in the order they were given out. Each carries a SHA-256 over all that was handed in with it
 * and over the hash of the receipt before it, so that nothing in any of them can be changed, put in or taken out unnoticed.
 */
final class ReceiptChain {

    /** A receipt follows one of no more than so many months before; after a longer rest the chain begins anew. */
    static final int MEMORY = 36;

    private static final int CODE_BYTES = 5;
    private static final int CODE_LETTERS = 8;

    private record Link(MonthlyReadings month, Submission submission, String hash) {

        boolean holds() {
            return hash.equals(submission.hash())
                    && checkCode(hash).equals(submission.checkCode())
                    && month.id().equals(MonthlyReadings.id(month.property(), month.month()));
        }
    }

    private final List<Link> links = new ArrayList<>();

    /** @param months of one property */
    ReceiptChain(List<MonthlyReadings> months) {
        var before = "";
        var last = YearMonth.of(0, 1);
        for (var month : months.stream()
                .sorted(Comparator.comparing(MonthlyReadings::month))
                .toList()) {
            if (month.month().minusMonths(MEMORY).isAfter(last)) {
                before = "";
            }
            for (var it : month.submissions()) {
                links.add(new Link(month, it, hash(month.property(), month.month(), it, before)));
                before = it.hash();
                last = month.month();
            }
        }
    }

    /** Whether every receipt is as it was given out. */
    boolean isIntact() {
        return links.stream().allMatch(Link::holds);
    }

    /** The submission with that receipt, if the receipt is as it was given out. */
    Optional<Submission> intact(String receipt) {
        return links.stream()
                .filter(it -> it.submission().receipt().equals(receipt))
                .filter(Link::holds)
                .map(Link::submission)
                .findFirst();
    }

    /** What a person hands in now, with the hash and the check code that make it the chain's next. */
    Submission next(
            String property,
            YearMonth month,
            String key,
            String receipt,
            String person,
            @Nullable String onBehalfOf,
            Channel channel,
            Instant at,
            @Nullable Instant capturedAt,
            List<Reading> readings) {
        var before = links.isEmpty() ? "" : links.getLast().submission().hash();
        var bare = new Submission(key, receipt, "", "", person, onBehalfOf, channel, at, capturedAt, readings);
        var hash = hash(property, month, bare, before);
        return new Submission(
                key, receipt, checkCode(hash), hash, person, onBehalfOf, channel, at, capturedAt, readings);
    }

    /** The first 40 bits, in letters that can be read aloud. */
    private static String checkCode(String hash) {
        long bits = 0;
        for (var it : HexFormat.of().parseHex(hash, 0, 2 * CODE_BYTES)) {
            bits = bits << 8 | (it & 0xff);
        }
        var code = new StringBuilder();
        for (int shift = 5 * (CODE_LETTERS - 1); shift >= 0; shift -= 5) {
            code.append(Receipts.LETTERS.charAt((int) (bits >> shift) & 31));
        }
        return code.insert(CODE_LETTERS / 2, '-').toString();
    }

    private static String hash(String property, YearMonth month, Submission submission, String before) {
        try {
            var text = text(property, month, submission, before);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The canonical text: every word with its length before it, so that no two contents read the same. */
    private static String text(String property, YearMonth month, Submission submission, String before) {
        var words = new ArrayList<>(List.of(
                property,
                month.toString(),
                submission.receipt(),
                Long.toString(submission.at().toEpochMilli()),
                submission.person(),
                submission.key()));
        for (var it : submission.readings()) {
            words.addAll(List.of(
                    it.meter(),
                    it.serial(),
                    it.resource().name(),
                    it.place().name(),
                    it.value().stripTrailingZeros().toPlainString(),
                    it.consumption().stripTrailingZeros().toPlainString()));
        }
        // Nor is there anything about doubts where there were none.
        if (submission.readings().stream().anyMatch(it -> !it.doubts().isEmpty())) {
            words.add("doubts");
            submission.readings().forEach(it -> words.add(String.join(",", it.doubts())));
        }
        // Receipts from before there were other ways say nothing of it.
        if (submission.channel() != Channel.WEB) {
            words.add(submission.channel().name());
        }
        // What an owner hands in themselves is in nobody else's name.
        var onBehalfOf = submission.onBehalfOf();
        if (onBehalfOf != null) {
            words.addAll(List.of("on behalf of", onBehalfOf));
        }
        // What was handed in while the window was open has no moment of its own.
        var capturedAt = submission.capturedAt();
        if (capturedAt != null) {
            words.addAll(List.of("captured", Long.toString(capturedAt.toEpochMilli())));
        }
        words.add(before);
        var text = new StringBuilder();
        words.forEach(it -> text.append(it.length()).append(':').append(it).append('\n'));
        return text.toString();
    }
}
