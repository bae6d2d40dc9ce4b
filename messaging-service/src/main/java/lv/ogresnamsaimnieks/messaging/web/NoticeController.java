package lv.ogresnamsaimnieks.messaging.web;

import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.messaging.NoticeBoard;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** “Paziņojumi”, as the page asks for it. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeBoard board;

    NoticeController(NoticeBoard board) {
        this.board = board;
    }

    @GetMapping
    NoticesView notices(Owner owner) {
        return NoticesView.of(board.shownTo(owner.person()));
    }

    /** Doing it again changes nothing. */
    @PutMapping("/{notice}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Owner owner, @PathVariable String notice) {
        if (!board.markRead(owner.person(), notice)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
