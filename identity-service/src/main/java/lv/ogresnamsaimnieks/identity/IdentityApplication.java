package lv.ogresnamsaimnieks.identity;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class IdentityApplication {

    public static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }

    @Bean
    Recording recording(Houses houses, Properties properties, Persons persons, PersonalCodes codes) {
        return new Recording(houses, properties, persons, codes);
    }

    @Bean
    Registering registering(
            Persons persons, Properties properties, Attempts attempts, PersonalCodes codes, Clock clock) {
        return new Registering(persons, properties, attempts, codes, clock);
    }

    @Bean
    Owning owning(Houses houses, Properties properties, Persons persons, PersonalCodes codes, Clock clock) {
        return new Owning(houses, properties, persons, codes, clock);
    }
}
