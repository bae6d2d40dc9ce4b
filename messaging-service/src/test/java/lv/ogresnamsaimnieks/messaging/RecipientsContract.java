package lv.ogresnamsaimnieks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link Recipients} must do, the fake and the real. */
public abstract class RecipientsContract {

    protected abstract Recipients recipients();

    @Test
    void findsWhoWasSavedLast() {
        recipients().save(new Recipient("anna", "anna@piemers.lv", true, false, true));
        recipients().save(new Recipient("janis", null, true, true, true));
        recipients().save(new Recipient("anna", "anna@cita.lv", false, true, false));

        assertThat(recipients().find("anna")).contains(new Recipient("anna", "anna@cita.lv", false, true, false));
        assertThat(recipients().find("janis")).contains(new Recipient("janis", null, true, true, true));
        assertThat(recipients().find("zane")).isEmpty();
    }
}
