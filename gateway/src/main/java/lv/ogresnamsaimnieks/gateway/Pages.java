package lv.ogresnamsaimnieks.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The addresses that a person sees. They are all one document, and which page it shows is the browser's business. */
@Component
@Order(FilterOrder.PAGES)
class Pages implements WebFilter {

    private static final Set<String> PUBLIC = Set.of("/noteikumi", "/privatums", "/pieklustamiba", "/buj", "/statuss");
    private static final Set<String> OTHERS = Set.of("api", "sign-in", "sign-out", "assets", "actuator");
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isPage(exchange)
                ? chain.filter(
                        exchange.mutate().request(it -> it.path("/index.html")).build())
                : chain.filter(exchange);
    }

    static boolean isPage(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
        return READS.contains(exchange.getRequest().getMethod())
                && !hasExtension(path)
                && !OTHERS.contains(path.substring(1).split("/", 2)[0].toLowerCase(Locale.ROOT));
    }

    /** A page for everybody, or a file of which pages are made. */
    static boolean isPublic(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
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

    /** Compressed as the build did it, Brotli first: browsers name gzip first whatever they like better. */
    private static void add(ResourceHandlerRegistry files, String paths, String place, CacheControl cache) {
        var handler =
                files.addResourceHandler(paths).addResourceLocations(place).setCacheControl(cache);
        handler.setMediaTypes(Map.of("webmanifest", MediaType.valueOf("application/manifest+json")));
        handler.resourceChain(true).addResolver(encoded("br")).addResolver(encoded("gzip"));
    }

    private static EncodedResourceResolver encoded(String coding) {
        var resolver = new EncodedResourceResolver();
        resolver.setContentCodings(List.of(coding));
        return resolver;
    }
}
