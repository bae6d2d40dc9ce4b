package lv.ogresnamsaimnieks.sandbox;

import java.time.Clock;

/** Starts the sandbox with the settings of its environment; says what is wrong and ends when they do not suffice. */
public final class SandboxApplication {

    private SandboxApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var sandbox = Sandbox.start(Settings.of(System.getenv()), Clock.systemUTC());
            System.out.println(
                    "Sandbox: " + sandbox.address() + " (banks, mailbox), SMTP on port " + sandbox.smtpPort());
        } catch (RuntimeException refused) {
            System.err.println("The sandbox does not start: " + refused.getMessage());
            System.exit(1);
        }
        Thread.currentThread().join();
    }
}
