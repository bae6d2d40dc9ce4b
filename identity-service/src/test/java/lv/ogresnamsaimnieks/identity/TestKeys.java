package lv.ogresnamsaimnieks.identity;

/** Keys of personal codes, for tests only. */
public final class TestKeys {

    /** 32 times the byte 1. */
    public static final String HMAC = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    /** 32 times the byte 2. */
    public static final String AES = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    private TestKeys() {}
}
