package lv.ogresnamsaimnieks.testsupport;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.ogresnamsaimnieks.defaults.LineResult;
import lv.ogresnamsaimnieks.defaults.Lines;
import lv.ogresnamsaimnieks.defaults.LinesSum;
import lv.ogresnamsaimnieks.defaults.MunicipalSystem;
import lv.ogresnamsaimnieks.defaults.Owner;
import lv.ogresnamsaimnieks.defaults.Staff;
import lv.ogresnamsaimnieks.defaults.rule.Wrong;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/**
 * What all services do alike, said in the description of each: the owner, the staff and the system come with the token and are no parameters, the
 * lines of a bulk upsert are its body, a field read as it stands is a number or its text, and every refusal is a problem.
 */
class OpenApiDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Owner.class, Staff.class, MunicipalSystem.class, Lines.class)
                .replaceWithSchema(
                        JsonNode.class, new JsonSchema().typesItem("number").typesItem("string"));
    }

    /** The members that every problem (RFC 9457) may have; a type may bring more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            URI type,
            @Nullable String title,
            @Nullable Integer status,
            @Nullable String detail,
            @Nullable URI instance,
            @Nullable List<Wrong> errors) {}

    private final RecordSchemas records;
    private final String service;
    private final Set<Type> types = new HashSet<>();

    OpenApiDescription(RecordSchemas records, @Value("${spring.application.name}") String service) {
        this.records = records;
        this.service = service;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var responses = operation.getResponses();
        responses.values().forEach(OpenApiDescription::sayMediaType);
        lineOf(method).ifPresent(it -> takesLines(operation, it));
        var good = responses.get("200");
        if (good != null && makesSomething(method)) {
            responses.addApiResponse(
                    "201", new ApiResponse().description("Created").content(good.getContent()));
        }
        responses.addApiResponse("default", answer("Refused", "application/problem+json", reference(Problem.class)));
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info().title(service).version("1"));
        for (var type : types) {
            ModelConverters.getInstance(true).readAll(type).forEach(api.getComponents()::addSchemas);
        }
        var schemas = new TreeMap<>(api.getComponents().getSchemas());
        schemas.computeIfPresent(Problem.class.getSimpleName(), (_, it) -> it.additionalProperties(true));
        var asked = new HashSet<String>();
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(it -> it.getContent().values().stream())
                .forEach(it -> collect(it.getSchema(), api.getComponents(), asked));
        schemas.forEach((name, schema) -> records.describe(name, schema, asked.contains(name)));
        api.getComponents().setSchemas(schemas);
        var paths = new Paths();
        paths.putAll(new TreeMap<>(api.getPaths()));
        api.setPaths(paths);
    }

    /** A {@code PUT} chooses its status for one reason only: to tell what is new from what was there. */
    private static boolean makesSomething(HandlerMethod method) {
        return method.hasMethodAnnotation(PutMapping.class)
                && method.getMethod().getReturnType() == ResponseEntity.class;
    }

    private static void sayMediaType(ApiResponse response) {
        var content = response.getContent();
        var any = content == null ? null : content.remove("*/*");
        if (any != null) {
            var bytes = "binary".equals(any.getSchema().getFormat());
            content.addMediaType(bytes ? "application/octet-stream" : "application/json", any);
        }
    }

    private static Optional<Class<?>> lineOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(it -> it.getParameterType() == Lines.class)
                .findFirst()
                .map(it -> ResolvableType.forMethodParameter(it).getGeneric().toClass());
    }

    private void takesLines(Operation operation, Class<?> line) {
        operation
                .requestBody(new RequestBody()
                        .required(true)
                        .description("One document a line")
                        .content(content(Lines.NDJSON, reference(line))))
                .addParametersItem(flag("dryRun", "Only says what the lines would come to"))
                .addParametersItem(flag("partial", "Takes the good lines even if others are wrong"));
        operation
                .getResponses()
                .addApiResponse(
                        "200",
                        answer(
                                "What each line came to, and the sum as the last line",
                                Lines.NDJSON,
                                new JsonSchema()
                                        .oneOf(List.of(reference(LineResult.class), reference(LinesSum.class)))));
    }

    private static QueryParameter flag(String name, String what) {
        var flag = new QueryParameter();
        flag.name(name).description(what).required(false).schema(new BooleanSchema()._default(false));
        return flag;
    }

    private Schema<?> reference(Class<?> type) {
        types.add(type);
        return new JsonSchema().$ref(type.getSimpleName());
    }

    private static ApiResponse answer(String what, String mediaType, Schema<?> schema) {
        return new ApiResponse().description(what).content(content(mediaType, schema));
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    /** The names of the schema and of all that it refers to. */
    private static void collect(@Nullable Schema<?> schema, Components components, Set<String> names) {
        if (schema == null) {
            return;
        }
        var reference = schema.get$ref();
        if (reference != null) {
            var name = reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
            if (names.add(name)) {
                collect(components.getSchemas().get(name), components, names);
            }
        }
        parts(schema).forEach(it -> collect(it, components, names));
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        return schema.getProperties() == null
                ? Stream.ofNullable(schema.getItems())
                : schema.getProperties().values().stream().map(it -> (Schema<?>) it);
    }
}
