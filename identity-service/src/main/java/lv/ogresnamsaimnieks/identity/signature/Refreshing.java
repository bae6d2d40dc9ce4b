package lv.ogresnamsaimnieks.identity.signature;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fetches the trusted lists in the background, from when the service has started. */
@Component
class Refreshing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    private final Trusted trusted;
    private final SignatureSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("trusted-lists").factory());

    private volatile boolean running;

    Refreshing(Trusted trusted, SignatureSettings settings) {
        this.trusted = trusted;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        if (trusted instanceof TrustedLists lists) {
            thread.execute(() -> attempt("recall", lists::recall));
            var _ = thread.scheduleWithFixedDelay(
                    () -> attempt("refresh", lists::refresh),
                    0,
                    settings.refresh().toSeconds(),
                    TimeUnit.SECONDS);
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("The trusted lists could not be taken over ({})", what, e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
