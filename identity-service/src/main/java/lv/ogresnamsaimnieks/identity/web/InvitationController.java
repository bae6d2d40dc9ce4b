package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import lv.ogresnamsaimnieks.identity.FoundOwner;
import lv.ogresnamsaimnieks.identity.delegation.Delegating;
import lv.ogresnamsaimnieks.identity.registration.Inviting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the identity server asks when somebody follows the link of an invitation. */
@RestController
@RequestMapping("/internal/invitations")
class InvitationController {

    /** @param keyHash SHA-256 of the link's key */
    record LinkKey(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String keyHash) {

        /** Without the hash. */
        @Override
        public String toString() {
            return "LinkKey[]";
        }
    }

    /** @param email that the account gets: who has the link reads its mail */
    record Invited(String person, String name, String personalCodeMasked, List<String> properties, String email) {

        static Invited of(Inviting.Open open) {
            var owner = open.owner();
            return new Invited(
                    owner.person(),
                    owner.name(),
                    owner.personalCodeMasked(),
                    owner.holdings().stream().map(FoundOwner.Holding::address).toList(),
                    open.email());
        }

        /** A tenant has no personal code here. */
        static Invited of(Delegating.Invited it) {
            return new Invited(it.tenant().id(), it.tenant().name(), "", List.of(it.address()), it.email());
        }

        /** Without the address. */
        @Override
        public String toString() {
            return "Invited[person=" + person + "]";
        }
    }

    private final Inviting inviting;
    private final Delegating delegating;

    InvitationController(Inviting inviting, Delegating delegating) {
        this.inviting = inviting;
        this.delegating = delegating;
    }

    @PostMapping
    Invited invited(@Valid @RequestBody LinkKey question) {
        return inviting.opened(question.keyHash())
                .map(Invited::of)
                .or(() -> delegating.opened(question.keyHash()).map(Invited::of))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
