package lv.ogresnamsaimnieks.access;

import java.util.List;
import java.util.Set;

/** A section of the portal: everything under {@code /api/<id>}, owned by one service, opened by some login methods. */
public record Section(String id, String title, String service, Set<LoginMethod> openedBy) {

    public Section {
        openedBy = Set.copyOf(openedBy);
    }

    /** Whether a session that began with this method may enter. */
    public boolean opensTo(LoginMethod method) {
        return openedBy.contains(method);
    }

    /** The methods as the claim spells them, in alphabetical order. */
    public List<String> openedByText() {
        return openedBy.stream().map(LoginMethod::text).sorted().toList();
    }
}
