package lv.ogresnamsaimnieks.billing;

import java.time.Clock;
import lv.ogresnamsaimnieks.ownership.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class BillingApplication {

    public static void main(String[] args) {
        SpringApplication.run(BillingApplication.class, args);
    }

    @Bean
    Recipient recipient(
            @Value("${portal.recipient.name}") String name,
            @Value("${portal.recipient.iban}") String iban,
            @Value("${portal.recipient.bic}") String bic) {
        return new Recipient(name, iban, bic.isBlank() ? null : bic);
    }

    @Bean
    Issuer issuer(
            Recipient recipient,
            @Value("${portal.issuer.registration-number}") String registrationNumber,
            @Value("${portal.issuer.vat-number}") String vatNumber,
            @Value("${portal.issuer.address}") String address,
            @Value("${portal.issuer.phone}") String phone) {
        return new Issuer(recipient.name(), registrationNumber, vatNumber, address, phone);
    }

    @Bean
    Billing billing(
            Bills bills,
            Consumptions consumptions,
            HouseWaterBalances waters,
            Properties properties,
            Recipient recipient,
            Clock clock) {
        return new Billing(bills, consumptions, waters, properties, recipient, clock);
    }
}
