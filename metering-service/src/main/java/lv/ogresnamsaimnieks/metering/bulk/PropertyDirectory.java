package lv.ogresnamsaimnieks.metering.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lv.ogresnamsaimnieks.ownership.House;
import lv.ogresnamsaimnieks.ownership.Properties;

/** Finds a property by what staff write on paper: the client's number, or the address and the flat. */
final class PropertyDirectory {

    private static final Pattern BEFORE_A_NUMBER = Pattern.compile("^[^0-9]*");

    private final Map<String, String> clients = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    PropertyDirectory(Properties properties) {
        for (var house : properties.houses()) {
            for (var it : properties.inHouse(house.id())) {
                put(clients, "klients " + it.clientNumber(), it.id());
                put(addresses, Words.plain(it.address()), it.id());
                put(addresses, Words.plain(beforeTheTown(it.address())), it.id());
                put(addresses, key(house.address(), it.flat()), it.id());
                put(addresses, key(beforeTheTown(house), it.flat()), it.id());
            }
        }
    }

    /** Whether what was written belongs to several properties. */
    boolean isAmbiguous(String client, String address, String flat) {
        return client.isEmpty()
                ? ambiguous.contains(flat.isEmpty() ? Words.plain(address) : key(address, flat))
                : ambiguous.contains("klients " + client);
    }

    Optional<String> withClient(String client) {
        return found(clients, "klients " + client);
    }

    Optional<String> at(String address, String flat) {
        return found(addresses, flat.isEmpty() ? Words.plain(address) : key(address, flat));
    }

    private Optional<String> found(Map<String, String> index, String key) {
        return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(index.get(key));
    }

    private void put(Map<String, String> index, String key, String property) {
        var before = index.putIfAbsent(key, property);
        if (before != null && !before.equals(property)) {
            ambiguous.add(key);
        }
    }

    private static String key(String address, String flat) {
        return Words.plain(address) + " "
                + BEFORE_A_NUMBER.matcher(Words.plain(flat)).replaceFirst("");
    }

    private static String beforeTheTown(House house) {
        return beforeTheTown(house.address());
    }

    private static String beforeTheTown(String address) {
        var comma = address.indexOf(',');
        return comma < 0 ? address : address.substring(0, comma);
    }
}
