package lv.ogresnamsaimnieks.gateway;

import lv.ogresnamsaimnieks.access.SectionTable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Everything that reaches the portal from outside comes through here. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableConfigurationProperties(SectionTable.class)
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
