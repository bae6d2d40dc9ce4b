package lv.ogresnamsaimnieks.local.demo;

/** Loads the demo data. */
public final class DemoData {
    private DemoData() {}

    public static void main(String[] arguments) {}
}
