package lv.ogresnamsaimnieks.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Loads the town through the municipal API: {@code DemoData <portal> <issuer> <today>}. */
public final class DemoData {

    private static final int LINES_AT_ONCE = 200;

    private final MunicipalApi manager;
    private final MunicipalApi supplier;

    private DemoData(MunicipalApi manager, MunicipalApi supplier) {
        this.manager = manager;
        this.supplier = supplier;
    }

    /** Ends with 0 when everything was taken. */
    public static void main(String[] arguments) throws InterruptedException {
        var manager = new MunicipalApi(arguments[0], arguments[1], Client.MUNICIPALITY);
        var supplier = new MunicipalApi(arguments[0], arguments[1], Client.HEAT_SUPPLIER);
        var today = LocalDate.parse(arguments[2]);
        try {
            new DemoData(manager, supplier).load(new Town(lastBilled(today)), today);
        } catch (MunicipalApi.Refused e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Bills come on the tenth; until then the month before is still the last one, and its readings may be open. */
    static YearMonth lastBilled(LocalDate today) {
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() < 10 ? 2 : 1);
    }

    private void load(Town town, LocalDate today) throws MunicipalApi.Refused, InterruptedException {
        put(manager, "houses", town.houses());
        put(manager, "properties", town.flatsOfAll());
        put(manager, "meters", town.metersOfAll());
        // Before the bills: they are explained by what came into the house.
        put(supplier, "house-readings", town.inletsOfAll());
        put(manager, "bills", new Accounting(town, today).bills());
        put(manager, "documents", new Papers(town, today).documents());
        put(manager, "notices", new Notices(today).notices());
    }

    private static void put(MunicipalApi api, String what, List<?> lines)
            throws MunicipalApi.Refused, InterruptedException {
        var start = System.nanoTime();
        var left = new ArrayList<Object>(lines);
        while (!left.isEmpty()) {
            var some = left.subList(0, Math.min(LINES_AT_ONCE, left.size()));
            api.put(what, List.copyOf(some));
            some.clear();
        }
        System.out.printf("%d %s (%.1f s)%n", lines.size(), what, (System.nanoTime() - start) / 1e9);
    }
}
