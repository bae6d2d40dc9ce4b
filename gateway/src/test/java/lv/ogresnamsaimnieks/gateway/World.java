package lv.ogresnamsaimnieks.gateway;

import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import lv.ogresnamsaimnieks.gateway.session.SessionFixture;
import lv.ogresnamsaimnieks.gateway.session.Sessions;
import lv.ogresnamsaimnieks.gateway.session.StaffDoor;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

/** A store, an identity server, a service that shows what it was sent, and gateways in front of them. */
class World implements AutoCloseable {

    private static final List<String> SERVICES = List.of("identity", "billing", "metering", "messaging", "documents");

    final IdentityServer identityServer = new IdentityServer();
    final EchoService service = new EchoService();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final String mongoAddress = mongo.bindAndGetConnectionString();
    private final List<ConfigurableApplicationContext> gateways = new ArrayList<>();

    /** A gateway, as the browser sees it. */
    record Gateway(int port, ConfigurableApplicationContext context) {

        String origin() {
            return "http://localhost:" + port;
        }

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        /** The cookie of somebody who signed in this way, as a header. */
        String cookie(@Nullable String method) {
            return "session=" + SessionFixture.cookieOf(bean(Sessions.class), method);
        }

        /** What a page of that session would send along with a write. */
        String csrfOf(String cookie) {
            return SessionFixture.csrfOf(cookie.substring(cookie.indexOf('=') + 1));
        }

        /** The cookie of somebody of the staff with these roles, as a header. */
        String staffCookie(@Nullable String method, @Nullable List<String> roles) {
            return "staff-session=" + SessionFixture.cookieOf(bean(StaffDoor.class), method, roles);
        }
    }

    /** A gateway with these settings, {@code name=value}, in place of the usual ones. */
    Gateway gateway(String... more) {
        var port = freePort();
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.port", Integer.toString(port));
        settings.put("management.server.port", Integer.toString(freePort()));
        settings.put("portal.sign-in.origin", "http://localhost:" + port);
        settings.put("portal.sign-in.issuer", identityServer.issuer());
        settings.put("portal.sign-in.client-secret", IdentityServer.SECRET);
        settings.put("portal.sign-in.staff.client-secret", IdentityServer.STAFF_SECRET);
        settings.put("portal.limits.session.burst", "100000");
        settings.put("spring.mongodb.uri", mongoAddress);
        settings.put("logging.level.root", "error");
        SERVICES.forEach(it -> settings.put("portal.services." + it + ".address", service.address()));
        for (var setting : more) {
            var parts = setting.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        var arguments = settings.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(GatewayApplication.class).run(arguments);
        gateways.add(context);
        return new Gateway(port, context);
    }

    List<Document> sessions() {
        try (var client = MongoClients.create(mongoAddress)) {
            return Flux.from(client.getDatabase("gateway")
                            .getCollection("sessions")
                            .find())
                    .collectList()
                    .blockOptional()
                    .orElseThrow();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        gateways.forEach(ConfigurableApplicationContext::close);
        service.close();
        identityServer.close();
        mongo.shutdownNow();
    }
}
