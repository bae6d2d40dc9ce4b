package lv.ogresnamsaimnieks.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.access.Desk;
import lv.ogresnamsaimnieks.access.MunicipalRoute;
import lv.ogresnamsaimnieks.access.PublicRoute;
import lv.ogresnamsaimnieks.access.Section;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Four routes to each service, for owners, for staff, for municipal systems and for everybody, each with its own circuit breaker.
 * They are open only to what a gate gave a {@link Destination}.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator locator(
            RouteLocatorBuilder builder, SectionTable table, Services services, CircuitBreakerRegistry breakers) {
        Stream.of(
                        table.sections().stream().map(Section::service),
                        table.desks().stream().map(Desk::service),
                        table.municipal().stream().map(MunicipalRoute::service),
                        table.open().stream().map(PublicRoute::service))
                .flatMap(Function.identity())
                .filter(it -> !services.services().containsKey(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalArgumentException("Nobody knows where the service " + it + " is");
                });
        var routes = builder.routes();
        services.services().forEach((name, service) -> {
            add(routes, breakers, name, service.address(), service.answersWithin());
            add(routes, breakers, Destination.staffRoute(name), service.address(), services.staffAnswersWithin());
            add(routes, breakers, Destination.publicRoute(name), service.address(), service.answersWithin());
            add(
                    routes,
                    breakers,
                    Destination.municipalRoute(name),
                    service.address(),
                    services.municipalAnswersWithin());
        });
        return routes.build();
    }

    @Bean
    CircuitBreakerRegistry breakers(MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(10))
                .ignoreExceptions(Relay.TooLarge.class)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        return breakers;
    }

    /** Otherwise the client itself sends a request again whose connection broke, a write too. */
    @Bean
    HttpClientCustomizer noSecondTry() {
        return client -> client.disableRetry(true);
    }

    private static void add(
            RouteLocatorBuilder.Builder routes,
            CircuitBreakerRegistry breakers,
            String id,
            URI address,
            Duration answersWithin) {
        routes.route(
                id,
                it -> it.predicate(exchange -> Destination.of(exchange)
                                .filter(destination -> destination.route().equals(id))
                                .isPresent())
                        .filters(filters -> filters.filter(new Breaker(breakers.circuitBreaker(id))))
                        .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, answersWithin.toMillis())
                        .uri(address));
    }
}
