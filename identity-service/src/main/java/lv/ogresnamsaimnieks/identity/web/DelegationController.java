package lv.ogresnamsaimnieks.identity.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.identity.delegation.Delegating;
import lv.ogresnamsaimnieks.identity.delegation.DelegationEntry;
import lv.ogresnamsaimnieks.identity.delegation.ShownDelegation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who hands in readings for an owner: a part of “Uzstādījumi”. */
@RestController
@RequestMapping("/api/settings/delegations")
class DelegationController {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    /** What was given, the newest first, and the properties of which readings may be given away. */
    record DelegationsView(List<DelegationView> delegations, List<DelegableView> properties) {}

    record DelegableView(String id, String address) {}

    record DelegationView(
            String id,
            String property,
            String address,
            String name,
            String email,
            LocalDate from,
            @Nullable LocalDate until,
            ShownDelegation.State state,
            OffsetDateTime invitedAt,
            @Nullable OffsetDateTime endedAt) {

        static DelegationView of(ShownDelegation shown) {
            var it = shown.delegation();
            var ended = it.endedAt();
            return new DelegationView(
                    it.id(),
                    it.property(),
                    shown.address(),
                    shown.name(),
                    it.email(),
                    it.period().from(),
                    it.period().until(),
                    shown.state(),
                    it.invitedAt().atZone(RIGA).toOffsetDateTime(),
                    ended == null ? null : ended.atZone(RIGA).toOffsetDateTime());
        }
    }

    private final Delegating delegating;

    DelegationController(Delegating delegating) {
        this.delegating = delegating;
    }

    @GetMapping
    DelegationsView delegations(Owner owner) {
        return new DelegationsView(
                delegating.of(owner.person()).stream().map(DelegationView::of).toList(),
                delegating.delegable(owner.person()).entrySet().stream()
                        .map(it -> new DelegableView(it.getKey(), it.getValue()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DelegationView give(Owner owner, @RequestBody DelegationEntry entry) {
        return DelegationView.of(Overtaking.decidingAgain(() -> delegating.give(owner.person(), entry)));
    }

    @PostMapping("/{delegation}/invitation")
    DelegationView inviteAgain(Owner owner, @PathVariable String delegation) {
        return Overtaking.decidingAgain(() -> delegating.inviteAgain(owner.person(), delegation))
                .map(DelegationView::of)
                .orElseThrow(DelegationController::notFound);
    }

    /** Ends it at once; ending it again changes nothing. */
    @DeleteMapping("/{delegation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Owner owner, @PathVariable String delegation) {
        if (!Overtaking.decidingAgain(() -> delegating.end(owner.person(), delegation))) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
