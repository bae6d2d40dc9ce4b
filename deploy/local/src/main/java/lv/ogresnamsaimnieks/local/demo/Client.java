package lv.ogresnamsaimnieks.local.demo;

import java.util.Objects;

/** A system that may use the municipal API, as Keycloak knows it. */
public enum Client {
    MUNICIPALITY("municipality", "MUNICIPAL_CLIENT_SECRET"),
    HEAT_SUPPLIER("heat-supplier", "HEAT_SUPPLIER_CLIENT_SECRET");

    private final String id;
    private final String variable;

    Client(String id, String variable) {
        this.id = id;
        this.variable = variable;
    }

    String id() {
        return id;
    }

    /** The variable of the environment that holds its secret. */
    public String variable() {
        return variable;
    }

    String secret() {
        return Objects.requireNonNull(System.getenv(variable), variable);
    }
}
