package lv.ogresnamsaimnieks.gateway;

import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
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
                && !OTHERS.contains(path.substring(1).split("/", 2)[0]);
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
        files.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        files.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
