package lv.ogresnamsaimnieks.metering;

import java.security.SecureRandom;
import java.time.Clock;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class MeteringApplication {

    public static void main(String[] args) {
        SpringApplication.run(MeteringApplication.class, args);
    }

    @Bean
    Metering metering(Meters meters, Readings readings, Properties properties, Clock clock) {
        return new Metering(meters, readings, properties, clock, new SecureRandom());
    }
}
