package lv.ogresnamsaimnieks.messaging.kafka;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterDue;
import lv.ogresnamsaimnieks.events.MeteringEvent.MeterReplaced;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingCorrected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingEstimated;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingRejected;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsAwaited;
import lv.ogresnamsaimnieks.events.MeteringEvent.ReadingsLocked;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosed;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowClosing;
import lv.ogresnamsaimnieks.events.MeteringEvent.WindowOpened;
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
            case ReadingCorrected _,
                    ReadingRejected _,
                    ReadingEstimated _,
                    ReadingsLocked _,
                    MeterReplaced _,
                    WindowOpened _,
                    WindowClosing _,
                    WindowClosed _,
                    ReadingsAwaited _,
                    MeterDue _ -> {
                // Nobody is told of these in a notice yet.
            }
        }
    }
}
