package lv.ogresnamsaimnieks.identity;

import java.util.List;

/** What owners have let others do, and what has not been taken back. */
public interface Grants {

    /** Everything the person may do for others, now, before or later. */
    List<Grant> to(String grantee);

    /** Everything that anybody may do for others at the property, now, before or later. */
    List<Grant> at(String property);
}
