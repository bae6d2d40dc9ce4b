package lv.ogresnamsaimnieks.identity.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.registration.CheckedLetter;
import lv.ogresnamsaimnieks.identity.registration.LetterFindings;
import lv.ogresnamsaimnieks.identity.registration.LetterType;
import lv.ogresnamsaimnieks.identity.registration.SignedLetter;
import lv.ogresnamsaimnieks.identity.registration.Trust;
import org.junit.jupiter.api.Test;

class BoundedSignatureCheckTests {

    private static final SignedLetter LETTER = new SignedLetter("iesniegums.edoc", Path.of("none"), 0);
    private static final CheckedLetter GOOD = new CheckedLetter(
            new LetterFindings(
                    LetterType.PDF, List.of(), List.of(), List.of(), new Trust(Trust.Source.CONFIGURED, null)),
            Optional.empty());

    @Test
    void passesOnWhatTheCheckSays() {
        try (var check = new BoundedSignatureCheck(_ -> GOOD, Duration.ofSeconds(10))) {
            assertThat(check.check(LETTER)).isEqualTo(GOOD);
        }
        try (var check = new BoundedSignatureCheck(
                _ -> {
                    throw Refused.input("file", "hostile", "");
                },
                Duration.ofSeconds(10))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> check.check(LETTER));
        }
    }

    @Test
    void doesNotWaitForeverAndChecksTheNextOne() {
        var hangs = new AtomicInteger(1);
        try (var check = new BoundedSignatureCheck(
                _ -> {
                    if (hangs.getAndDecrement() > 0) {
                        sleep();
                    }
                    return GOOD;
                },
                Duration.ofMillis(300))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> check.check(LETTER))
                    .satisfies(it -> assertThat(it.type()).isEqualTo("check-took-too-long"));
            assertThat(check.check(LETTER)).isEqualTo(GOOD);
        }
    }

    @Test
    void turnsAwayWhomItCannotServeSoon() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var refused = new CountDownLatch(1);
        try (var check = new BoundedSignatureCheck(
                        _ -> {
                            await(busy);
                            return GOOD;
                        },
                        Duration.ofSeconds(10));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(_ -> callers.execute(() -> {
                        try {
                            check.check(LETTER);
                        } catch (Refused e) {
                            if (e.type().equals("check-busy")) {
                                refused.countDown();
                            }
                        }
                    }));
            assertThat(refused.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            busy.countDown();
        }
    }

    private static void sleep() {
        await(new CountDownLatch(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
