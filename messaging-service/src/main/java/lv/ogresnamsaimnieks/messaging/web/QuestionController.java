package lv.ogresnamsaimnieks.messaging.web;

import java.util.List;
import java.util.UUID;
import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.messaging.Correspondence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Saziņa”, as the page asks for it. */
@RestController
@RequestMapping("/api/communication/questions")
class QuestionController {

    record NewQuestion(
            @Nullable String subject,
            @Nullable String text,
            @Nullable String property) {}

    record QuestionsView(List<QuestionView> questions) {}

    private final Correspondence correspondence;

    QuestionController(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @GetMapping
    QuestionsView questions(Owner owner) {
        return new QuestionsView(
                correspondence.of(owner.person()).stream().map(QuestionView::of).toList());
    }

    /** The same question under the same id again is answered with the question, and asks nothing twice. */
    @PutMapping("/{id}")
    ResponseEntity<QuestionView> ask(Owner owner, @PathVariable UUID id, @RequestBody NewQuestion question) {
        var asked = Overtaking.decidingAgain(() -> correspondence.ask(
                        owner.person(), id.toString(), question.subject(), question.text(), question.property()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.status(asked.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(QuestionView.of(asked.question()));
    }
}
