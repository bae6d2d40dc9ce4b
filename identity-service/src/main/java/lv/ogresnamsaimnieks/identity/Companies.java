package lv.ogresnamsaimnieks.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All legal persons there are; no two have the same registration number. */
public interface Companies {

    Optional<Company> find(String company);

    List<Company> find(Collection<String> companies);

    Optional<Company> withNumber(String registrationNumber);

    /** Fails if the company has changed since it was found. */
    void save(Company company);
}
