package lv.ogresnamsaimnieks.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.MunicipalSystem;
import lv.ogresnamsaimnieks.metering.SubmissionWindow;
import lv.ogresnamsaimnieks.metering.subscription.FactType;
import lv.ogresnamsaimnieks.metering.subscription.GivenUp;
import lv.ogresnamsaimnieks.metering.subscription.SigningSecret;
import lv.ogresnamsaimnieks.metering.subscription.Subscribing;
import lv.ogresnamsaimnieks.metering.subscription.Subscribing.Standing;
import lv.ogresnamsaimnieks.metering.subscription.Subscribing.Subscribed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** To what other systems subscribe: each sees and changes its own only. */
@RestController
@RequestMapping("/api/municipal/v1/subscriptions")
class MunicipalSubscriptionController {

    /**
     * What is subscribed to.
     *
     * @param url where facts are posted
     * @param types such as {@code reading.accepted}; all if there are none
     * @param houses by their ids; all if there are none
     */
    record SubscriptionForm(
            @Nullable @Size(max = 500) String url,
            @Nullable @Size(max = 20) List<String> types,
            @Nullable @Size(max = 500) List<String> houses) {}

    /** @param secret shown this once; null where there is no new one */
    record SubscribedView(
            SubscriptionView subscription, @Nullable String secret) {

        static SubscribedView of(Subscribed it, Standing standing) {
            return new SubscribedView(SubscriptionView.of(standing), it.secret());
        }
    }

    /**
     * How far a subscription has come.
     *
     * @param pausedUntil the receiver did not answer several times in a row and is left alone until then
     * @param waitingSince when the oldest fact was put down that was not taken yet
     * @param held properties or months whose facts wait because one of them was not taken
     * @param lastFailure why a fact was not taken the last time
     * @param givenUp how many facts were not taken for three days and are not sent any more, unless they are replayed
     */
    record SubscriptionView(
            String name,
            String url,
            List<String> types,
            List<String> houses,
            List<SecretView> secrets,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime lastTakenAt,
            @Nullable OffsetDateTime waitingSince,
            @Nullable OffsetDateTime pausedUntil,
            int held,
            int failures,
            @Nullable String lastFailure,
            long givenUp,
            List<GivenUpView> lastGivenUp) {

        static SubscriptionView of(Standing standing) {
            var it = standing.subscription();
            var progress = it.progress();
            return new SubscriptionView(
                    it.name(),
                    it.url(),
                    it.types().stream().map(FactType::text).sorted().toList(),
                    it.houses().stream().sorted().toList(),
                    it.secrets().stream().map(SecretView::of).toList(),
                    at(it.createdAt()),
                    nullable(progress.lastTakenAt()),
                    nullable(standing.waitingSince()),
                    nullable(progress.pausedUntil()),
                    progress.held().size(),
                    progress.failures(),
                    progress.lastFailure(),
                    standing.givenUp(),
                    standing.lastGivenUp().stream().map(GivenUpView::of).toList());
        }
    }

    /** @param until it signs no more; null for the one that is in use */
    record SecretView(
            int serial, OffsetDateTime from, @Nullable OffsetDateTime until) {

        static SecretView of(SigningSecret it) {
            return new SecretView(it.serial(), at(it.from()), nullable(it.until()));
        }
    }

    /** A fact that is not sent any more. */
    record GivenUpView(
            String event, String type, String key, OffsetDateTime happenedAt, OffsetDateTime at, String why) {

        static GivenUpView of(GivenUp it) {
            return new GivenUpView(
                    it.fact(),
                    it.type().text(),
                    it.key(),
                    MunicipalSubscriptionController.at(it.happenedAt()),
                    MunicipalSubscriptionController.at(it.at()),
                    it.why());
        }
    }

    record SubscriptionsView(List<SubscriptionView> subscriptions) {}

    /**
     * From where on facts are sent once more; one of the two.
     *
     * @param after the id of the last fact that is not wanted any more
     */
    record ReplayForm(
            @Nullable OffsetDateTime from,
            @Nullable @Size(max = 64) String after) {}

    private final Subscribing subscribing;

    MunicipalSubscriptionController(Subscribing subscribing) {
        this.subscribing = subscribing;
    }

    @GetMapping
    SubscriptionsView subscriptions(MunicipalSystem system) {
        return new SubscriptionsView(subscribing.of(system.id()).stream()
                .map(subscribing::standing)
                .map(SubscriptionView::of)
                .toList());
    }

    @GetMapping("/{subscription}")
    SubscriptionView subscription(MunicipalSystem system, @PathVariable String subscription) {
        return subscribing
                .standing(system.id(), subscription)
                .map(SubscriptionView::of)
                .orElseThrow(MunicipalSubscriptionController::notFound);
    }

    /** Subscribes from now on, or changes what a subscription says; saying the same twice changes nothing. */
    @PutMapping("/{subscription}")
    ResponseEntity<SubscribedView> subscribe(
            MunicipalSystem system, @PathVariable String subscription, @Valid @RequestBody SubscriptionForm form) {
        var subscribed = subscribing.put(
                MunicipalReader.of(system), subscription, form.url(), orNone(form.types()), orNone(form.houses()));
        return ResponseEntity.status(subscribed.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(subscribed));
    }

    @DeleteMapping("/{subscription}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(MunicipalSystem system, @PathVariable String subscription) {
        if (!subscribing.delete(system.id(), subscription)) {
            throw notFound();
        }
    }

    /** Another secret; for a day the one before signs, too. */
    @PostMapping("/{subscription}/secret")
    SubscribedView renewSecret(MunicipalSystem system, @PathVariable String subscription) {
        return subscribing
                .renewSecret(system.id(), subscription)
                .map(this::view)
                .orElseThrow(MunicipalSubscriptionController::notFound);
    }

    /** Sends facts once more, with the ids that they had. */
    @PostMapping("/{subscription}/replay")
    SubscriptionView replay(
            MunicipalSystem system, @PathVariable String subscription, @Valid @RequestBody ReplayForm form) {
        var from = form.from() == null ? null : form.from().toInstant();
        return subscribing
                .replay(system.id(), subscription, from, form.after())
                .map(SubscriptionView::of)
                .orElseThrow(MunicipalSubscriptionController::notFound);
    }

    private SubscribedView view(Subscribed it) {
        return SubscribedView.of(it, subscribing.standing(it.subscription()));
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atZone(SubmissionWindow.RIGA).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime nullable(@Nullable Instant moment) {
        return moment == null ? null : at(moment);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
