package lv.ogresnamsaimnieks.documents;

import java.time.Clock;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class DocumentsApplication {

    public static void main(String[] args) {
        SpringApplication.run(DocumentsApplication.class, args);
    }

    @Bean
    Archive archive(Documents documents, Contents contents, Viewings viewings, Properties properties, Clock clock) {
        return new Archive(documents, contents, viewings, properties, clock);
    }
}
