package lv.ogresnamsaimnieks.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are and how long the gateway waits for them.
 *
 * @param staffAnswersWithin how long a desk may take
 * @param municipalAnswersWithin how long an import may take
 */
@ConfigurationProperties("portal")
record Services(Map<String, Service> services, Duration staffAnswersWithin, Duration municipalAnswersWithin) {

    Services {
        services = Map.copyOf(services);
    }

    /**
     * One of them.
     *
     * @param answersWithin until the head of the answer; its body may take longer
     */
    record Service(URI address, Duration answersWithin) {}
}
