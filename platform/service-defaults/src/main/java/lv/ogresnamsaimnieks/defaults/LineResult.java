package lv.ogresnamsaimnieks.defaults;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a bulk upsert came to.
 *
 * @param line its number in the body, from 1
 * @param id absent when it could not be read
 * @param outcome {@code created}, {@code updated}, {@code unchanged} or {@code rejected}
 * @param errors of a rejected line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        int line,
        @Nullable String id,
        String outcome,
        @Nullable List<Wrong> errors) {}
