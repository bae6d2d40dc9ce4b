package lv.ogresnamsaimnieks.local;

import java.util.List;
import java.util.Map;

/**
 * One process of the system.
 *
 * @param marker an argument in the command line by which the process is known again
 */
record Part(String name, List<String> command, String marker, Map<String, String> environment, Place place) {}
