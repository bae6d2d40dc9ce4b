package lv.ogresnamsaimnieks.messaging.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import lv.ogresnamsaimnieks.messaging.Mailroom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Every second sends as many letters as the mail server bears, and counts them without saying whose they are. */
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Mailroom mailroom;
    private final int aSecond;
    private final MeterRegistry metrics;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong longestDue = new AtomicLong();

    Sending(Mailroom mailroom, int aSecond, MeterRegistry metrics) {
        this.mailroom = mailroom;
        this.aSecond = aSecond;
        this.metrics = metrics;
        Gauge.builder("portal.letters.waiting", waiting, AtomicLong::doubleValue)
                .description("How many notices are still to be sent by e-mail")
                .register(metrics);
        Gauge.builder("portal.letters.overdue", longestDue, AtomicLong::doubleValue)
                .baseUnit("seconds")
                .description("For how long the letter that is due for longest has been waiting")
                .register(metrics);
    }

    @Scheduled(fixedDelayString = "1s", initialDelayString = "${portal.letters.first:5s}")
    void send() {
        for (var tried : mailroom.send(aSecond)) {
            var answer = tried.answer().name().toLowerCase(Locale.ROOT);
            metrics.counter(
                            "portal.letters",
                            "occasion",
                            tried.occasion().name().toLowerCase(Locale.ROOT),
                            "outcome",
                            tried.givenUp() ? "given_up" : answer)
                    .increment();
            if (tried.givenUp()) {
                LOG.warn("A letter was given up: {}, {}", tried.occasion(), answer);
            }
        }
    }

    @Scheduled(fixedDelayString = "15s", initialDelayString = "${portal.letters.first:5s}")
    void count() {
        waiting.set(mailroom.waiting());
        longestDue.set(mailroom.longestDue().toSeconds());
    }
}
