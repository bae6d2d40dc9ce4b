package lv.ogresnamsaimnieks.defaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** What who may not enter is told. */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final SectionTable table;
    private final JsonMapper json;
    private final ObjectProvider<Auditing> auditing;

    SecurityProblems(SectionTable table, JsonMapper json, ObjectProvider<Auditing> auditing) {
        this.table = table;
        this.json = json;
        this.auditing = auditing;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "token-missing",
                        "Nepieciešama pieslēgšanās",
                        "Pieprasījumam vajadzīga derīga piekļuves atļauja.")
                .write(response, json);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        auditing.ifAvailable(it -> it.refused(request, HttpStatus.FORBIDDEN.value()));
        problem(request).write(response, json);
    }

    private Problem problem(HttpServletRequest request) {
        var path = request.getRequestURI();
        var section = table.sectionOf(path);
        if (section.isPresent()) {
            return Problem.of(
                            HttpStatus.FORBIDDEN,
                            "section-closed",
                            "Sadaļa ir slēgta",
                            "Sadaļa “%s” šim pieslēgšanās veidam nav pieejama."
                                    .formatted(section.get().title()))
                    .with("section", section.get().id())
                    .with("openedBy", section.get().openedByText());
        }
        var desk = table.deskOf(path);
        if (desk.isPresent()) {
            return Problem.of(
                            HttpStatus.FORBIDDEN,
                            "desk-closed",
                            "Darba vieta ir slēgta",
                            "Jūsu lomām “%s” nav pieejama šādi."
                                    .formatted(desk.get().title()))
                    .with("desk", desk.get().id());
        }
        if (table.municipalRouteOf(request.getMethod(), path).isPresent()) {
            return Problem.of(
                    HttpStatus.FORBIDDEN,
                    "scope-missing",
                    "Piekļuve nav atļauta",
                    "Atļaujā nav šim pieprasījumam vajadzīgā tvēruma.");
        }
        return Problem.of(HttpStatus.FORBIDDEN, "closed", "Piekļuve nav atļauta", "Šī adrese ir slēgta.");
    }
}
