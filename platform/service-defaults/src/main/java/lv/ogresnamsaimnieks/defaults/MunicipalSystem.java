package lv.ogresnamsaimnieks.defaults;

/**
 * Another municipal system that asks, as it is registered at the identity server. Owners are told who read their data and
 * what for, so a system without a name and a purpose is nobody.
 *
 * @param id the identity server's
 * @param name for people, in Latvian
 * @param purpose for which it is registered, in Latvian
 */
public record MunicipalSystem(String id, String name, String purpose) {

    static final String ID_CLAIM = "azp";
    static final String NAME_CLAIM = "system_name";
    static final String PURPOSE_CLAIM = "system_purpose";
}
