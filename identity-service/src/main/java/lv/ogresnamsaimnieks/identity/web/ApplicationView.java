package lv.ogresnamsaimnieks.identity.web;

import static lv.ogresnamsaimnieks.identity.web.ApplicationsView.inRiga;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ogresnamsaimnieks.identity.registration.Application;
import lv.ogresnamsaimnieks.identity.registration.Applying;
import lv.ogresnamsaimnieks.identity.registration.Delivery;
import lv.ogresnamsaimnieks.identity.registration.Flaw;
import lv.ogresnamsaimnieks.identity.registration.IdentityDocument;
import lv.ogresnamsaimnieks.identity.registration.Invitation;
import lv.ogresnamsaimnieks.identity.registration.LetterFindings;
import lv.ogresnamsaimnieks.identity.registration.LetterType;
import lv.ogresnamsaimnieks.identity.registration.Qualification;
import lv.ogresnamsaimnieks.identity.registration.ReceivedLetter;
import lv.ogresnamsaimnieks.identity.registration.Refusal;
import lv.ogresnamsaimnieks.identity.registration.RefusalReason;
import lv.ogresnamsaimnieks.identity.registration.SignatureFinding;
import lv.ogresnamsaimnieks.identity.registration.SignedFile;
import lv.ogresnamsaimnieks.identity.registration.Standing;
import lv.ogresnamsaimnieks.identity.registration.Step;
import lv.ogresnamsaimnieks.identity.registration.Trust;
import lv.ogresnamsaimnieks.identity.registration.Way;
import org.jspecify.annotations.Nullable;

/**
 * An application on the page, with all that was found and done.
 *
 * @param owner what the register says of the person now; null if it knows nobody who owns something from today on
 * @param email the address that the staff entered; null while there is none
 * @param letter null at the office
 * @param document null of a letter
 */
record ApplicationView(
        String number,
        Way way,
        OffsetDateTime receivedAt,
        Standing standing,
        @Nullable String name,
        @Nullable String personalCodeMasked,
        @Nullable String email,
        FoundOwnersView.@Nullable FoundOwnerView owner,
        @Nullable LetterView letter,
        @Nullable DocumentView document,
        @Nullable InvitationView invitation,
        @Nullable RefusalView refusal,
        @Nullable MailView mail,
        List<StepView> steps) {

    /**
     * @param size in bytes
     * @param keptUntil when the file is deleted
     */
    record LetterView(
            String fileName,
            long size,
            LetterType type,
            OffsetDateTime keptUntil,
            boolean valid,
            List<FlawView> flaws,
            List<CheckView> checks,
            List<SignatureView> signatures,
            List<FileView> files,
            Trust.Source trust,
            @Nullable OffsetDateTime trustRefreshedAt) {

        static LetterView of(ReceivedLetter letter, boolean inRegister) {
            var findings = letter.findings();
            var refreshed = findings.trust().refreshedAt();
            return new LetterView(
                    letter.fileName(),
                    letter.size(),
                    findings.type(),
                    inRiga(letter.keptUntil()),
                    findings.valid(),
                    findings.flaws().stream().map(FlawView::of).toList(),
                    CheckView.of(findings, inRegister),
                    findings.signatures().stream().map(SignatureView::of).toList(),
                    findings.files().stream().map(FileView::of).toList(),
                    findings.trust().source(),
                    refreshed == null ? null : inRiga(refreshed));
        }
    }

    /** @param sentence in Latvian */
    record FlawView(Flaw flaw, String sentence) {

        static FlawView of(Flaw flaw) {
            return new FlawView(flaw, flaw.sentence());
        }
    }

    /** The lines of the page, in its order, each good, bad or not looked at because of another. */
    record CheckView(Check check, Outcome outcome) {

        enum Check {
            QUALIFIED,
            ON_TIME,
            UNALTERED,
            CERTIFICATE,
            REGISTER
        }

        enum Outcome {
            OK,
            WRONG,
            NOT_CHECKED
        }

        private static final List<Flaw> OF_TIME = List.of(Flaw.NO_REVOCATION_DATA);
        private static final List<Flaw> OF_CERTIFICATE = List.of(Flaw.UNTRUSTED, Flaw.EXPIRED, Flaw.REVOKED);
        private static final List<Flaw> OF_CONTENT = List.of(Flaw.ALTERED, Flaw.BROKEN, Flaw.UNCOVERED_FILE, Flaw.WEAK);
        private static final List<Flaw> OF_PERSON = List.of(Flaw.SEVERAL_SIGNERS, Flaw.NO_PERSONAL_CODE);

        static List<CheckView> of(LetterFindings findings, boolean inRegister) {
            var isSigned = !findings.signatures().isEmpty();
            var undecided = findings.flaws().contains(Flaw.UNDECIDED);
            return List.of(
                    line(Check.QUALIFIED, isSigned, isQualified(findings)),
                    line(Check.ON_TIME, isSigned && !undecided, none(findings, OF_TIME)),
                    line(Check.UNALTERED, isSigned && !undecided, none(findings, OF_CONTENT)),
                    line(
                            Check.CERTIFICATE,
                            isSigned && !undecided && none(findings, OF_TIME),
                            none(findings, OF_CERTIFICATE)),
                    line(
                            Check.REGISTER,
                            findings.valid() || !none(findings, OF_PERSON),
                            inRegister && none(findings, OF_PERSON)));
        }

        private static boolean isQualified(LetterFindings findings) {
            return findings.signatures().stream().allMatch(it -> it.qualification() == Qualification.QUALIFIED);
        }

        private static boolean none(LetterFindings findings, List<Flaw> of) {
            return findings.flaws().stream().noneMatch(of::contains);
        }

        private static CheckView line(Check check, boolean isLookedAt, boolean isGood) {
            if (!isLookedAt) {
                return new CheckView(check, Outcome.NOT_CHECKED);
            }
            return new CheckView(check, isGood ? Outcome.OK : Outcome.WRONG);
        }
    }

    /**
     * @param form like {@code XAdES-BASELINE-LT}
     * @param provenAt when the signature was there at the latest
     * @param timestamped whether a trusted time-stamp proves that
     */
    record SignatureView(
            String signer,
            @Nullable String personalCodeMasked,
            String form,
            Qualification qualification,
            @Nullable OffsetDateTime provenAt,
            boolean timestamped,
            List<String> files,
            @Nullable FlawView flaw) {

        static SignatureView of(SignatureFinding finding) {
            var provenAt = finding.provenAt();
            var flaw = finding.flaw();
            return new SignatureView(
                    finding.signer(),
                    finding.personalCodeMasked(),
                    finding.form(),
                    finding.qualification(),
                    provenAt == null ? null : inRiga(provenAt),
                    finding.timestamped(),
                    finding.files(),
                    flaw == null ? null : FlawView.of(flaw));
        }
    }

    /** @param covered whether every signature covers all of it */
    record FileView(String name, boolean covered) {

        static FileView of(SignedFile file) {
            return new FileView(file.name(), file.covered());
        }
    }

    record DocumentView(IdentityDocument.Kind kind, String lastDigits) {

        static DocumentView of(IdentityDocument document) {
            return new DocumentView(document.kind(), document.lastDigits());
        }
    }

    /** @param nextSendAt from when it may be sent once more, if any sends are left */
    record InvitationView(int sends, int sendsLeft, OffsetDateTime nextSendAt, OffsetDateTime expiresAt) {

        static InvitationView of(Invitation invitation) {
            return new InvitationView(
                    invitation.sends(),
                    invitation.sendsLeft(),
                    inRiga(invitation.nextSend()),
                    inRiga(invitation.expiresAt()));
        }
    }

    record RefusalView(RefusalReason reason, String message) {

        static RefusalView of(Refusal refusal) {
            return new RefusalView(refusal.reason(), refusal.message());
        }
    }

    /** @param nextTryAt null unless it waits */
    record MailView(
            Delivery.Kind kind,
            String to,
            Delivery.State state,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime nextTryAt,
            int tries) {

        static MailView of(Delivery delivery) {
            var next = delivery.nextTry();
            return new MailView(
                    delivery.kind(),
                    delivery.to(),
                    delivery.state(),
                    inRiga(delivery.changedAt()),
                    next == null ? null : inRiga(next),
                    delivery.tries());
        }
    }

    record StepView(OffsetDateTime at, Step.Kind step, String by) {

        static StepView of(Step step) {
            return new StepView(inRiga(step.at()), step.kind(), step.by().name());
        }
    }

    static ApplicationView of(Applying.Shown shown) {
        Application it = shown.application();
        return new ApplicationView(
                it.id(),
                it.way(),
                inRiga(it.receivedAt()),
                shown.standing(),
                it.name(),
                it.personalCodeMasked(),
                it.email(),
                shown.owner().map(FoundOwnersView.FoundOwnerView::of).orElse(null),
                it.letter() == null
                        ? null
                        : LetterView.of(it.letter(), shown.owner().isPresent()),
                it.document() == null ? null : DocumentView.of(it.document()),
                it.invitation() == null ? null : InvitationView.of(it.invitation()),
                it.refusal() == null ? null : RefusalView.of(it.refusal()),
                it.delivery() == null ? null : MailView.of(it.delivery()),
                it.steps().stream().map(StepView::of).toList());
    }
}
