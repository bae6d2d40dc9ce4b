package lv.ogresnamsaimnieks.identity.web;

import java.time.Clock;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.identity.ContactEntry;
import lv.ogresnamsaimnieks.identity.Owning;
import lv.ogresnamsaimnieks.identity.PersonalDataViews;
import lv.ogresnamsaimnieks.identity.SystemViews;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Uzstādījumi”, as the page asks for them. The e-mail address is the account's and is not changed here. */
@RestController
@RequestMapping("/api/settings")
class SettingsController {

    private static final int MONTHS_SHOWN = 12;
    private static final int MOST = 1000;

    private final Owning owning;
    private final PersonalDataViews views;
    private final SystemViews systemViews;
    private final Clock clock;

    SettingsController(Owning owning, PersonalDataViews views, SystemViews systemViews, Clock clock) {
        this.owning = owning;
        this.views = views;
        this.systemViews = systemViews;
        this.clock = clock;
    }

    @GetMapping
    SettingsView settings(Owner owner) {
        return owning.settings(owner.person()).map(SettingsView::of).orElseThrow(SettingsController::notFound);
    }

    /** Whoever of the staff or other systems looked at the person's data in the last twelve months. */
    @GetMapping("/views")
    ViewsView views(Owner owner) {
        var now = clock.instant();
        var since = now.atZone(clock.getZone()).minusMonths(MONTHS_SHOWN).toInstant();
        return ViewsView.of(
                views.of(owner.person(), now.plusMillis(1), MOST).stream()
                        .filter(it -> it.at().isAfter(since))
                        .toList(),
                systemViews.of(owner.person(), since, MOST));
    }

    @PutMapping
    SettingsView change(Owner owner, @RequestBody ContactEntry entry) {
        return Overtaking.decidingAgain(() -> owning.change(owner.person(), entry))
                .map(SettingsView::of)
                .orElseThrow(SettingsController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
