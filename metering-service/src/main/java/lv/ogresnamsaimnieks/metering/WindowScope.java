package lv.ogresnamsaimnieks.metering;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For whom a longer window is published. What is null is not asked about: nothing but nulls is everybody. */
public record WindowScope(
        @Nullable String house,
        @Nullable Resource resource,
        @Nullable Channel channel) {

    static final WindowScope EVERYBODY = new WindowScope(null, null, null);

    /** Who asks whether a window is open: readings of these resources, in this house, on this way. */
    public record Asked(String house, Set<Resource> resources, Channel channel) {

        public Asked {
            resources = Set.copyOf(resources);
        }

        Asked only(Resource resource) {
            return new Asked(house, Set.of(resource), channel);
        }
    }

    boolean covers(Asked asked) {
        return (house == null || house.equals(asked.house()))
                && (resource == null || asked.resources().contains(resource))
                && (channel == null || channel == asked.channel());
    }
}
