package lv.ogresnamsaimnieks.identity.mail;

import lv.ogresnamsaimnieks.identity.registration.Inviting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for mails that are due. Several services may look: each mail is written down by one of them before it leaves. */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_ONCE = 20;

    private final Inviting inviting;

    Sending(Inviting inviting) {
        this.inviting = inviting;
    }

    @Scheduled(fixedDelayString = "${portal.mail.every:3s}", initialDelayString = "${portal.mail.first:5s}")
    void send() {
        try {
            while (inviting.sendDue(AT_ONCE) == AT_ONCE) {
                LOG.debug("More mails are due");
            }
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.debug("Somebody else sends what is due");
        }
    }
}
