package lv.ogresnamsaimnieks.identity.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.identity.Finding;
import lv.ogresnamsaimnieks.identity.FoundOwner;

/** What becomes of what was decided: the mails that are due, and the links in them. */
public class Inviting {

    private final Applications applications;
    private final Finding finding;
    private final Post post;
    private final Clock clock;

    /** A link that opens: whom it invites, and the address that its mail was read at. */
    public record Open(FoundOwner owner, String email) {}

    public Inviting(Applications applications, Finding finding, Post post, Clock clock) {
        this.applications = applications;
        this.finding = finding;
        this.post = post;
        this.clock = clock;
    }

    /**
     * Whom the link with this key invites. Empty if there is no such link, it has expired or been replaced, the person
     * owns nothing any more, or has an account: with that, the link has been used.
     */
    public Optional<Open> opened(String keyHash) {
        return applications
                .withInvitation(keyHash)
                .filter(it -> it.state() == State.INVITED)
                .filter(it -> Objects.requireNonNull(it.invitation()).isOpen(clock.instant()))
                .flatMap(it -> finding.owner(Objects.requireNonNull(it.person()))
                        .filter(owner -> !owner.hasAccount())
                        .map(owner -> new Open(owner, Objects.requireNonNull(it.email()))));
    }

    /** Sends some of the mails that are due, and answers how many it tried. */
    public int sendDue(int limit) {
        var due = applications.due(now(), limit);
        due.forEach(this::send);
        return due.size();
    }

    /** What is about to be sent is written down first: two senders never send the same, and a key that got lost is no key. */
    private void send(Application application) {
        var key = Invitation.newKey();
        var delivery = Objects.requireNonNull(application.delivery());
        var invitation = application.invitation();
        var keyed = delivery.kind() == Delivery.Kind.INVITATION
                ? Objects.requireNonNull(invitation).withKey(key)
                : invitation;
        var tried = application.with(keyed, delivery.tried(now()));
        applications.save(tried);
        var isSent = post.send(mail(tried, key));
        var written = applications.find(application.id()).orElseThrow();
        if (written.version() == application.version() + 1) {
            var after = Objects.requireNonNull(tried.delivery());
            applications.save(written.with(keyed, isSent ? after.sent(now()) : after.failed(now())));
        }
    }

    private static Mail mail(Application application, String key) {
        var delivery = Objects.requireNonNull(application.delivery());
        var name = Objects.requireNonNullElse(application.name(), "");
        return switch (delivery.kind()) {
            case INVITATION ->
                new Mail.InvitationMail(
                        delivery.to(),
                        name,
                        key,
                        Objects.requireNonNull(application.invitation()).expiresAt());
            case REFUSAL ->
                new Mail.RefusalMail(
                        delivery.to(),
                        application.id(),
                        Objects.requireNonNull(application.refusal()).message());
            case ALREADY_REGISTERED -> new Mail.AlreadyRegisteredMail(delivery.to(), name);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
