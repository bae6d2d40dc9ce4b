package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.ogresnamsaimnieks.identity.PersonalCode;
import org.jspecify.annotations.Nullable;

/** Has to be a possible personal code. Neither message nor log repeats the value. */
@Constraint(validatedBy = PersonalCodeForm.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface PersonalCodeForm {

    String message() default "Personas kods nav derīgs: pārbaudiet ciparus, datumu un kontrolciparu.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lets absence pass: that is for another constraint. */
    class Check implements ConstraintValidator<PersonalCodeForm, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || PersonalCode.of(text).isPresent();
        }
    }
}
