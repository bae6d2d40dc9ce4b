package lv.ogresnamsaimnieks.metering.evidence;

import java.util.List;

/** All acts of replacements. */
public interface ReplacementActs {

    /** The acts of a property's meters, oldest first. */
    List<ReplacementAct> of(String property);

    /** Saves an act; one that is there already stays as it is. */
    void add(ReplacementAct act);
}
