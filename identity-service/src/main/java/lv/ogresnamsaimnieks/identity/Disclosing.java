package lv.ogresnamsaimnieks.identity;

import java.util.List;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertiesRead;
import lv.ogresnamsaimnieks.events.AuditEvent.PropertyReads;

/** Tells owners which other systems read what is known of their properties. */
public class Disclosing {

    private final Properties properties;
    private final SystemViews views;

    public Disclosing(Properties properties, SystemViews views) {
        this.properties = properties;
        this.views = views;
    }

    /** Keeps it for everybody whose time was read; hearing it twice changes nothing. */
    public void hear(PropertiesRead read) {
        var known = properties.find(
                read.reads().stream().map(PropertyReads::property).toList());
        views.put(read.reads().stream()
                .flatMap(it -> known.stream()
                        .filter(property -> property.id().equals(it.property()))
                        .flatMap(property -> views(read, it, property)))
                .toList());
    }

    private static Stream<SystemView> views(PropertiesRead read, PropertyReads it, Property property) {
        return persons(it, property, read).stream()
                .map(person -> new SystemView(
                        "%s/%s/%s/%s/%s".formatted(person, it.property(), read.system(), read.service(), read.day()),
                        person,
                        it.property(),
                        property.address().brief(),
                        read.system(),
                        read.name(),
                        read.purpose(),
                        read.service(),
                        read.day(),
                        read.at(),
                        it.calls()));
    }

    /** Who owned it in the months that were read, and who represents those of them that are companies. */
    private static List<String> persons(PropertyReads it, Property property, PropertiesRead read) {
        var months = new Period(it.first().atDay(1), it.last().atEndOfMonth());
        return property.owners().stream()
                .filter(owner -> owner.period().overlaps(months))
                .flatMap(owner -> Stream.concat(
                        Stream.of(owner.person()),
                        owner.representatives().stream()
                                .filter(one -> one.period().includes(read.day()))
                                .map(Representation::person)))
                .distinct()
                .toList();
    }
}
