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
    NoticeBoard noticeBoard(
            Notices notices,
            ReadMarks marks,
            Mailings mailings,
            ReadingsOfProperties readings,
            Properties properties,
            Clock clock) {
        return new NoticeBoard(notices, marks, mailings, readings, properties, clock);
    }

    @Bean
    MeteringNews meteringNews(NoticeBoard board, ReadingsOfProperties readings, Mailings mailings, Clock clock) {
        return new MeteringNews(board, readings, mailings, clock);
    }

    @Bean
    AddressBook addressBook(Recipients recipients) {
        return new AddressBook(recipients);
    }

    @Bean
    Mailroom mailroom(
            Mailings mailings,
            Notices notices,
            ReadingsOfProperties readings,
            Recipients recipients,
            Properties properties,
            Post post,
            Clock clock) {
        return new Mailroom(mailings, notices, readings, recipients, properties, post, clock);
    }

    @Bean
    Correspondence correspondence(Questions questions, Properties properties, Clock clock) {
        return new Correspondence(questions, properties, clock);
    }
}
