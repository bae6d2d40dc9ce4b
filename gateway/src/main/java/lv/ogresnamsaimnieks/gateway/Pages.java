package lv.ogresnamsaimnieks.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.gateway.session.StaffDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.reactive.resource.ResourceResolverChain;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The addresses that a person sees. The owners' are all one document and the staff's another, so that neither pays for
 * the other's pages; which page a document shows is the browser's business.
 */
@Component
@Order(FilterOrder.PAGES)
class Pages implements WebFilter {

    private static final Set<String> PUBLIC =
            Set.of("/noteikumi", "/privatums", "/pieklustamiba", "/buj", "/statuss", "/kvits", "/konts-slegts");
    private static final Set<String> OTHERS = Set.of("api", "internal", "sign-in", "sign-out", "assets", "actuator");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isPage(exchange)
                ? chain.filter(exchange.mutate()
                        .request(it -> it.path(documentOf(path(exchange))))
                        .build())
                : chain.filter(exchange);
    }

    private static String documentOf(String path) {
        return StaffDoor.isStaffPage(path) ? "/staff.html" : "/index.html";
    }

    static boolean isStaffPage(ServerWebExchange exchange) {
        return isPage(exchange) && StaffDoor.isStaffPage(path(exchange));
    }

    private static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getURI().getRawPath();
    }

    static boolean isPage(ServerWebExchange exchange) {
        var path = path(exchange);
        return READS.contains(exchange.getRequest().getMethod())
                && !hasExtension(path)
                && !OTHERS.contains(path.substring(1).split("/", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** A page for everybody, or a file of which pages are made. */
    static boolean isPublic(ServerWebExchange exchange) {
        var path = path(exchange);
        return READS.contains(exchange.getRequest().getMethod()) && (PUBLIC.contains(path) || hasExtension(path));
    }

    private static boolean hasExtension(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }
}

/** The built web. What stands under {@code /assets} carries its content in its name and never changes. */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebFluxConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        add(
                files,
                "/assets/**",
                "classpath:/static/assets/",
                CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
        add(files, "/**", "classpath:/static/", CacheControl.noCache());
    }

    private static void add(ResourceHandlerRegistry files, String paths, String place, CacheControl cache) {
        var handler =
                files.addResourceHandler(paths).addResourceLocations(place).setCacheControl(cache);
        handler.setMediaTypes(Map.of("webmanifest", MediaType.valueOf("application/manifest+json")));
        handler.resourceChain(true).addResolver(new CompressedByTheBuild());
    }

    /** Brotli for whoever takes it: browsers name gzip first whatever they like better. The build makes both or none. */
    private static final class CompressedByTheBuild extends EncodedResourceResolver {

        private static final String BROTLI = "br";

        CompressedByTheBuild() {
            setContentCodings(List.of(BROTLI, "gzip"));
        }

        @Override
        protected Mono<Resource> resolveResourceInternal(
                @Nullable ServerWebExchange exchange,
                String path,
                List<? extends Resource> places,
                ResourceResolverChain chain) {
            return super.resolveResourceInternal(
                    exchange == null || !takesBrotli(exchange) ? exchange : askingForBrotli(exchange),
                    path,
                    places,
                    chain);
        }

        private static boolean takesBrotli(ServerWebExchange exchange) {
            return exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                    .flatMap(it -> Stream.of(it.split(",", -1)))
                    .map(String::strip)
                    .anyMatch(BROTLI::equals);
        }

        private static ServerWebExchange askingForBrotli(ServerWebExchange exchange) {
            return exchange.mutate()
                    .request(it -> it.header(HttpHeaders.ACCEPT_ENCODING, BROTLI))
                    .build();
        }
    }
}
