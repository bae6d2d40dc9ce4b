package lv.ogresnamsaimnieks.messaging.kafka;

import lv.ogresnamsaimnieks.defaults.Overtaking;
import lv.ogresnamsaimnieks.events.MeteringEvent;
import lv.ogresnamsaimnieks.events.MeteringEvent.HouseWaterBalanced;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsAccepted;
import lv.ogresnamsaimnieks.events.MeteringEvent.LateReadingsRejected;
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
import lv.ogresnamsaimnieks.messaging.MeteringNews;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What owners are told of their readings and meters. Hearing the same twice changes nothing. */
@Component
class MeteringListener {

    private final MeteringNews news;

    MeteringListener(MeteringNews news) {
        this.news = news;
    }

    @KafkaListener(topics = MeteringEvent.TOPIC)
    void on(MeteringEvent event) {
        switch (event) {
            case ReadingAccepted it -> decidingAgain(() -> news.hear(it));
            case ReadingCorrected it -> decidingAgain(() -> news.hear(it));
            case ReadingRejected it -> decidingAgain(() -> news.hear(it));
            case LateReadingsAccepted it -> decidingAgain(() -> news.hear(it));
            case LateReadingsRejected it -> decidingAgain(() -> news.hear(it));
            case ReadingEstimated it -> decidingAgain(() -> news.hear(it));
            case MeterReplaced it -> decidingAgain(() -> news.hear(it));
            case ReadingsAwaited it -> decidingAgain(() -> news.hear(it));
            case MeterDue it -> decidingAgain(() -> news.hear(it));
            case ReadingsLocked _, HouseWaterBalanced _, WindowOpened _, WindowClosing _, WindowClosed _ -> {
                // A bill is told of by billing and explains the water; who still has to hand in is told flat by flat.
            }
        }
    }

    private static void decidingAgain(Runnable hearing) {
        Overtaking.decidingAgain(() -> {
            hearing.run();
            return hearing;
        });
    }
}
