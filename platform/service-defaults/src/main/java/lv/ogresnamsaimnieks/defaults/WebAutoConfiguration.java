package lv.ogresnamsaimnieks.defaults;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ogresnamsaimnieks.access.LoginMethod;
import lv.ogresnamsaimnieks.access.SectionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a controller take the {@link Owner}, the {@link Staff} or the {@link MunicipalSystem} who asks, or the {@link Lines} of
 * a bulk upsert.
 */
@AutoConfiguration
@ConditionalOnWebApplication
class WebAutoConfiguration {

    @Bean
    Problems problems(MeterRegistry metrics) {
        return new Problems(metrics);
    }

    @Bean
    WebMvcConfigurer arguments(JsonMapper json, Validator validator, SectionTable table) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OwnerArgument());
                resolvers.add(new StaffArgument());
                resolvers.add(new SystemArgument());
                resolvers.add(new LinesArgument(json, validator, table));
            }
        };
    }

    private static class OwnerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Owner.class;
        }

        @Override
        public Owner resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var token = ((JwtAuthenticationToken) Objects.requireNonNull(request.getUserPrincipal(), "nobody asks"))
                    .getToken();
            var person = token.getClaimAsString("person");
            if (person == null) {
                throw new AccessDeniedException("the token names no person");
            }
            return LoginMethod.of(token.getClaimAsString(LoginMethod.CLAIM))
                    .map(it -> new Owner(person, it))
                    .orElseThrow(() -> new AccessDeniedException("the token names no login method"));
        }
    }

    private static class StaffArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Staff.class;
        }

        @Override
        public Staff resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Auditing.staff(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                    .orElseThrow(() -> new AccessDeniedException("nobody of the staff asks"));
        }
    }

    private static class SystemArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == MunicipalSystem.class;
        }

        @Override
        public MunicipalSystem resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var token = ((JwtAuthenticationToken) Objects.requireNonNull(request.getUserPrincipal(), "nobody asks"))
                    .getToken();
            return new MunicipalSystem(
                    claim(token, MunicipalSystem.ID_CLAIM),
                    claim(token, MunicipalSystem.NAME_CLAIM),
                    claim(token, MunicipalSystem.PURPOSE_CLAIM));
        }

        private static String claim(Jwt token, String name) {
            return Optional.ofNullable(token.getClaimAsString(name))
                    .filter(it -> !it.isBlank())
                    .orElseThrow(() -> new AccessDeniedException("the token has no " + name));
        }
    }

    private record LinesArgument(JsonMapper json, Validator validator, SectionTable table)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Lines.class;
        }

        @Override
        public Lines<?> resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var incoming = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            var outgoing = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
            var longest = table.municipalRouteOf(incoming.getMethod(), incoming.getRequestURI())
                    .orElseThrow()
                    .maxBytes();
            var kind = ResolvableType.forMethodParameter(parameter).getGeneric().toClass();
            return new Lines<>(kind, incoming, outgoing, longest, json, validator);
        }
    }
}
