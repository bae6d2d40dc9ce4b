package lv.ogresnamsaimnieks.metering.subscription;

/** Makes the secrets of subscriptions, and the same ones again. */
public interface SecretKeys {

    /** A salt for a new secret. */
    String salt();

    /** The secret as its system knows it. */
    String secret(String subscription, SigningSecret of);
}
