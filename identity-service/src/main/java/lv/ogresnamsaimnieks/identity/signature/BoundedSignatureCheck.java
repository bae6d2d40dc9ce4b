package lv.ogresnamsaimnieks.identity.signature;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.identity.registration.CheckedLetter;
import lv.ogresnamsaimnieks.identity.registration.SignatureCheck;
import lv.ogresnamsaimnieks.identity.registration.SignedLetter;

/**
 * Checks one letter at a time on a thread of its own, some more waiting, none longer than the patience lasts: a letter that
 * is made to be hard holds the checking of letters and nothing else.
 */
final class BoundedSignatureCheck implements SignatureCheck, AutoCloseable {

    private static final int AT_ONCE = 1;
    private static final int WAITING = 4;

    private final SignatureCheck check;
    private final Duration patience;
    private final ExecutorService threads;

    BoundedSignatureCheck(SignatureCheck check, Duration patience) {
        this.check = check;
        this.patience = patience;
        var pool = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("signature-check-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    @Override
    public CheckedLetter check(SignedLetter letter) {
        try {
            var checking = threads.submit(() -> check.check(letter));
            try {
                return checking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                checking.cancel(true);
                throw Refused.rule(
                        "check-took-too-long",
                        "Pārbaude nebeidzās laikā",
                        "Datnes pārbaude ilga pārāk ilgi. Ja tā notiek atkārtoti, datne ir bojāta vai pārāk sarežģīta.");
            }
        } catch (RejectedExecutionException e) {
            throw Refused.rule(
                    "check-busy", "Pārbaude aizņemta", "Pašlaik tiek pārbaudītas citas datnes. Mēģiniet pēc minūtes!");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a letter was checked", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
