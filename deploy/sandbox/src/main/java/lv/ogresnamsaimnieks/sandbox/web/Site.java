package lv.ogresnamsaimnieks.sandbox.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.sandbox.bank.Person;
import lv.ogresnamsaimnieks.sandbox.citadele.Citadele;
import lv.ogresnamsaimnieks.sandbox.eparaksts.Eparaksts;
import lv.ogresnamsaimnieks.sandbox.esign.SignedContainer;
import lv.ogresnamsaimnieks.sandbox.mail.Mailbox;
import lv.ogresnamsaimnieks.sandbox.seb.Seb;
import lv.ogresnamsaimnieks.sandbox.swedbank.Swedbank;

/** Every address of the sandbox. */
public final class Site {

    private static final Pattern LETTER = Pattern.compile("/mail/([0-9-]+)(/html)?");
    private static final Pattern ASSET = Pattern.compile("/assets/((?:fonts/)?[a-z0-9-]+\\.(css|js|svg|woff2|txt))");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final BankPages<?, ?> swedbank;
    private final BankPages<?, ?> seb;
    private final BankPages<?, ?> citadele;
    private final Eparaksts eparaksts;
    private final BankPages<?, ?> eparakstsPages;
    private final MailPages mail;
    private final LetterPages letters;

    /**
     * @param people those the banks offer to choose from
     * @param portal address of the portal, if it is known
     */
    public Site(
            Swedbank swedbank,
            Seb seb,
            Citadele citadele,
            Eparaksts eparaksts,
            SignedContainer letters,
            List<Person> people,
            Mailbox mailbox,
            Optional<String> portal) {
        this.swedbank = new BankPages<>(swedbank, people, portal);
        this.seb = new BankPages<>(seb, people, portal);
        this.citadele = new BankPages<>(citadele, people, portal);
        this.eparaksts = eparaksts;
        this.eparakstsPages = new BankPages<>(eparaksts, people, portal);
        this.mail = new MailPages(mailbox);
        this.letters = new LetterPages(letters, people);
    }

    public Reply reply(Request request) {
        return switch (request.path()) {
            case "/" -> read(request, _ -> page("Smilškaste", "home"));
            case "/health" -> read(request, _ -> Reply.of(200, "text/plain; charset=utf-8", "ok"));
            case "/swedbank", "/swedbank/" -> read(request, _ -> swedbank.index());
            case "/swedbank/banklink" -> post(request, swedbank::take);
            case "/swedbank/answer" -> post(request, swedbank::answer);
            case "/seb", "/seb/" -> read(request, _ -> seb.index());
            case "/seb/elink" -> post(request, seb::take);
            case "/seb/answer" -> post(request, seb::answer);
            case "/citadele", "/citadele/" -> read(request, _ -> citadele.index());
            case "/citadele/amai" -> post(request, citadele::take);
            case "/citadele/answer" -> post(request, citadele::answer);
            case "/eparaksts", "/eparaksts/" -> read(request, _ -> eparakstsPages.index());
            case "/eparaksts/trustedx-authserver/oauth/lvrtc-eipsign-as" ->
                read(request, it -> eparakstsPages.take(it.asked()));
            case "/eparaksts/answer" -> post(request, eparakstsPages::answer);
            case "/eparaksts/trustedx-authserver/oauth/lvrtc-eipsign-as/token" ->
                post(request, it -> told(eparaksts.token(it.authorization(), it.form())));
            case "/eparaksts/trustedx-resources/openid/v1/users/me" ->
                read(request, it -> told(eparaksts.person(it.authorization())));
            case "/eparaksts/trustedx-authserver/lvrtc-eipsign-idp/logout" -> read(request, this::signOut);
            case "/letters", "/letters/" -> read(request, _ -> letters.form());
            case "/letters/sign" -> post(request, letters::sign);
            case "/mail", "/mail/" -> read(request, _ -> mail.list());
            case "/mail/clear" -> post(request, _ -> mail.clear());
            case "/mail/api/messages" ->
                request.method().equals("DELETE") ? mail.delete() : read(request, mail::messages);
            default -> read(request, this::rest);
        };
    }

    private Reply signOut(Request request) {
        return eparaksts
                .signOut(request.query().value("redirect_uri"))
                .map(Reply::seeOther)
                .orElseGet(Site::notFound);
    }

    private static Reply told(Eparaksts.Told told) {
        return Reply.of(told.status(), told.contentType(), told.body());
    }

    private Reply rest(Request request) {
        var letter = LETTER.matcher(request.path());
        if (letter.matches()) {
            return (letter.group(2) == null ? mail.letter(letter.group(1)) : mail.html(letter.group(1)))
                    .orElseGet(Site::notFound);
        }
        var asset = ASSET.matcher(request.path());
        return asset.matches() ? asset(asset.group(1), asset.group(2)) : notFound();
    }

    private static Reply asset(String name, String ending) {
        return Resources.find("assets/" + name)
                .map(it -> new Reply(
                        200,
                        Map.of("Content-Type", TYPES.getOrDefault(ending, ""), "Cache-Control", "max-age=300"),
                        it))
                .orElseGet(Site::notFound);
    }

    private static Reply page(String title, String template) {
        return Reply.page(200, Template.of(template).page(title, Map.of()));
    }

    private static Reply notFound() {
        return Reply.page(404, Template.of("not-found").page("Nav atrasts", Map.of()));
    }

    private static Reply read(Request request, Function<Request, Reply> page) {
        return request.reads() ? page.apply(request) : otherMethod("GET, HEAD");
    }

    private static Reply post(Request request, Function<Request, Reply> page) {
        return request.isPost() ? page.apply(request) : otherMethod("POST");
    }

    private static Reply otherMethod(String allowed) {
        return Reply.page(405, Template.of("other-method").page("Cits pieprasījuma veids", Map.of("allowed", allowed)))
                .with("Allow", allowed);
    }
}
