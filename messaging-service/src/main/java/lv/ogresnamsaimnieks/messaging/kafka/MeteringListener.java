package lv.ogresnamsaimnieks.messaging.kafka;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.messaging.NoticeBoard;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What owners are told of their readings. Hearing the same twice changes nothing: a receipt has one notice. */
@Component
class MeteringListener {

    private final NoticeBoard board;

    MeteringListener(NoticeBoard board) {
        this.board = board;
    }

    @KafkaListener(topics = MeteringEvent.TOPIC)
    void on(MeteringEvent event) {
        switch (event) {
            case ReadingAccepted it ->
                Overtaking.decidingAgain(() -> {
                    board.tellOf(it);
                    return it;
                });
        }
    }
}
