package lv.ogresnamsaimnieks.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI of a service stands in {@code docs/api}, where the web's client is made from it and other systems read it.
 * It must say what the controllers say; {@code -Dopenapi.update=true} writes it anew.
 */
@Import({OpenApiDescription.class, RecordSchemas.class})
public abstract class OpenApiContract {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Path file;

    /** @param service the name of the file without its ending */
    protected OpenApiContract(String service) {
        this.file = Path.of("..", "docs", "api", service + ".json");
    }

    @Test
    void saysWhatTheControllersSay(@Autowired WebApplicationContext context) throws IOException {
        var http =
                MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).build());
        var answer = http.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        var spoken = (ObjectNode) JSON.readTree(answer.getResponse().getContentAsByteArray());
        spoken.remove("servers");
        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writeValueAsString(spoken) + "\n");
        }
        JsonNode written = JSON.readTree(Files.readString(file));
        assertThat(written).as("%s; run with -Dopenapi.update=true", file).isEqualTo(spoken);
    }
}
