package lv.ogresnamsaimnieks.messaging;

import java.time.Clock;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class MessagingApplication {

    public static void main(String[] args) {
        SpringApplication.run(MessagingApplication.class, args);
    }

    @Bean
    NoticeBoard noticeBoard(Notices notices, ReadMarks marks, Properties properties, Clock clock) {
        return new NoticeBoard(notices, marks, properties, clock);
    }

    @Bean
    Correspondence correspondence(Questions questions, Properties properties, Clock clock) {
        return new Correspondence(questions, properties, clock);
    }
}
