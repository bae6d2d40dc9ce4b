package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.ogresnamsaimnieks.identity.Share;
import org.jspecify.annotations.Nullable;

/** Has to be a share: a fraction above nothing and at most the whole. */
@Constraint(validatedBy = Fraction.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface Fraction {

    String message() default "Daļa jāraksta kā 1/2; tā nevar būt lielāka par 1/1.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lets absence pass: that is for another constraint. */
    class Check implements ConstraintValidator<Fraction, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || Share.of(text).isPresent();
        }
    }
}
