package lv.ogresnamsaimnieks.gateway.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The person behind the request. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient SessionKey key;
    private final transient Login login;

    SignedIn(SessionKey key, Login login) {
        super(List.of());
        this.key = key;
        this.login = login;
        setAuthenticated(true);
    }

    /** Who it is, and how they signed in. */
    public Login login() {
        return login;
    }

    /** What a page must send along with every write. */
    public String csrfToken() {
        return key.csrfToken();
    }

    /** Whether the page that sent this is one of this very session. */
    public boolean vouchesFor(String csrfToken) {
        return key.vouchesFor(csrfToken);
    }

    SessionKey key() {
        return key;
    }

    @Override
    public Object getPrincipal() {
        return login;
    }

    @Override
    public String getName() {
        return login.subject();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn one && key.equals(one.key) && login.equals(one.login);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
