package lv.ogresnamsaimnieks.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Each event has one golden example. An edit that could not read yesterday's events, or be read by them, fails here. */
class EventTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("events")
    void readsItsExampleAndWritesItBackUnchanged(Class<? extends Event> kind) throws IOException {
        var example = example(kind);

        var event = json.readValue(example, Event.class);

        assertThat(event).isInstanceOf(kind);
        assertThat(event.key()).isNotBlank();
        assertThat(json.readTree(json.writerFor(Event.class).writeValueAsString(event)))
                .isEqualTo(json.readTree(example));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadByAHearerThatKnowsFewerFields(Class<? extends Event> kind) throws IOException {
        var later = example(kind).replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},");

        assertThat(json.readValue(later, Event.class)).isEqualTo(json.readValue(example(kind), Event.class));
    }

    static Stream<Class<?>> events() {
        return Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(speaker -> Arrays.stream(speaker.getPermittedSubclasses()));
    }

    private static String example(Class<?> kind) throws IOException {
        try (var in = Event.class.getResourceAsStream("/events/examples/" + kind.getSimpleName() + ".json")) {
            assertThat(in).as("the example of " + kind.getSimpleName()).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
