package lv.ogresnamsaimnieks.testsupport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Knows the record behind every schema, and describes it as its code does: by what is {@link Nullable}. Two records of
 * one name would hide one another and are refused.
 */
class RecordSchemas implements ModelConverter {

    private final Map<String, Set<Class<?>>> records = new HashMap<>();

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var java = Json.mapper().constructType(type.getType());
        if (java.getRawClass().isRecord()) {
            records.computeIfAbsent(TypeNameResolver.std.nameForType(java), _ -> new LinkedHashSet<>())
                    .add(java.getRawClass());
        }
        if (java.getRawClass().isInterface() && java.getRawClass().isSealed()) {
            return oneOf(java.getRawClass().getPermittedSubclasses(), context);
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    /** A sealed interface of records is one of them. */
    private static Schema<?> oneOf(Class<?>[] records, ModelConverterContext context) {
        var schema = new JsonSchema();
        for (var it : records) {
            schema.addOneOfItem(context.resolve(new AnnotatedType(it).resolveAsRef(true)));
        }
        return schema;
    }

    /**
     * Says what is required and what may be null. In a question what may be null may be absent as well; an answer says
     * null, unless its record leaves nulls out.
     */
    void describe(String name, Schema<?> schema, boolean asked) {
        var kinds = records.getOrDefault(name, Set.of());
        if (kinds.size() > 1) {
            throw new IllegalStateException("All of these would be %s: %s".formatted(name, kinds));
        }
        kinds.stream()
                .filter(it -> it.getPackage().isAnnotationPresent(NullMarked.class))
                .forEach(it -> describe(it, schema, asked));
    }

    private static void describe(Class<?> kind, Schema<?> schema, boolean asked) {
        var leavesNullsOut = leavesNullsOut(kind);
        for (var component : kind.getRecordComponents()) {
            var field = nameOf(component);
            var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable && !leavesNullsOut) {
                schema.getProperties().computeIfPresent(field, (_, it) -> orNull(it));
            }
            if (!nullable || !(asked || leavesNullsOut)) {
                require(schema, field);
            }
        }
    }

    private static boolean leavesNullsOut(Class<?> kind) {
        var inclusion = kind.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    }

    private static String nameOf(RecordComponent component) {
        var name = component.getAccessor().getAnnotation(JsonProperty.class);
        return name == null ? component.getName() : name.value();
    }

    private static void require(Schema<?> schema, String field) {
        if (schema.getRequired() == null || !schema.getRequired().contains(field)) {
            schema.addRequiredItem(field);
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null || schema.getEnum() != null) {
            return new JsonSchema().oneOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        schema.addType("null");
        return schema;
    }
}
