package lv.ogresnamsaimnieks.defaults;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.ogresnamsaimnieks.defaults.rule.Refused;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** What every error looks like over HTTP: RFC 9457, in Latvian, naming every wrong field. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MeterRegistry metrics;

    Problems(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var status = refused.kind() == Refused.Kind.INPUT ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT;
        metrics.counter("portal.refusals", "type", refused.type()).increment();
        var problem = problem(status, refused.type(), refused.title(), String.valueOf(refused.getMessage()));
        if (!refused.wrongs().isEmpty()) {
            problem.setProperty("errors", refused.wrongs());
        }
        refused.more().forEach(problem::setProperty);
        return ResponseEntity.status(status).body(problem);
    }

    /** Somebody else was quicker, again and again; trying once more is right. */
    @ExceptionHandler
    ProblemDetail overtaken(OptimisticLockingFailureException overtaken) {
        return problem(
                HttpStatus.CONFLICT,
                "changed-elsewhere",
                "Dati tikko mainīti citur",
                "Kāds šos datus mainīja tajā pašā brīdī. Lūdzu, pārbaudiet un mēģiniet vēlreiz!");
    }

    @ExceptionHandler
    ProblemDetail missingHeader(MissingRequestHeaderException missing) {
        return wrong(List.of(new Wrong(missing.getHeaderName(), "required", "Trūkst galvenes.")));
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return wrong(List.of(new Wrong(mistyped.getName(), "malformed", "Vērtībai nav pareizā forma.")));
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException unexpected) {
        LOG.error("Unexpected", unexpected);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Notikusi sistēmas kļūda",
                "Kļūda ir mūsu pusē, Jūsu dati ir drošībā. Mēģiniet vēlreiz!");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var wrongs = new ArrayList<Wrong>();
        invalid.getBindingResult().getAllErrors().forEach(it -> {
            var field = it instanceof FieldError error ? error.getField() : it.getObjectName();
            wrongs.add(new Wrong(field, Codes.of(it.getCode()), String.valueOf(it.getDefaultMessage())));
        });
        return ResponseEntity.badRequest().body(wrong(wrongs));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var wrong = switch (unreadable.getCause()) {
            case DatabindException it -> new Wrong(Codes.path(it), "malformed", "Vērtībai nav pareizā forma.");
            case StreamReadException _ -> new Wrong("", "not-json", "Saturs nav derīgs JSON.");
            case null, default -> new Wrong("", "required", "Trūkst satura.");
        };
        return ResponseEntity.badRequest().body(wrong(List.of(wrong)));
    }

    /** Every other error that Spring itself knows keeps its status and gets our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception why, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var reason = why instanceof ResponseStatusException it ? it.getReason() : null;
        var known = HttpStatus.resolve(status.value());
        var type =
                known == null ? "error" : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var problem = switch (status.value()) {
            case 404 -> problem(status, "not-found", "Nav atrasts", "Šeit nekā nav, vai arī tas nav Jūsu.");
            case 405 -> problem(status, type, "Darbība nav atļauta", "Šai adresei šādas darbības nav.");
            case 406 -> problem(status, type, "Formāts nav pieejams", "Prasītajā formātā atbildes nav.");
            case 413 -> problem(status, type, "Sūtītais ir par lielu", "Lūdzu, sūtiet mazāku datni.");
            case 415 -> problem(status, type, "Formāts netiek pieņemts", "Saturs jāsūta citā formātā.");
            default ->
                problem(
                        status,
                        type,
                        "Pieprasījums nav derīgs",
                        reason == null ? "Pieprasījumu neizdevās apstrādāt." : reason);
        };
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static ProblemDetail wrong(List<Wrong> wrongs) {
        var refused = Refused.input(wrongs);
        var problem =
                problem(HttpStatus.BAD_REQUEST, refused.type(), refused.title(), String.valueOf(refused.getMessage()));
        problem.setProperty("errors", wrongs);
        return problem;
    }

    private static ProblemDetail problem(HttpStatusCode status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
