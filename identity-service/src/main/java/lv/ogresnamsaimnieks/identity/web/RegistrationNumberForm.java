package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.ogresnamsaimnieks.identity.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/** Has to be a possible number of the register of enterprises. */
@Constraint(validatedBy = RegistrationNumberForm.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface RegistrationNumberForm {

    String message() default "Reģistrācijas numurs nav derīgs: tam ir 11 cipari, pēdējais ir kontrolcipars.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lets absence pass: that is for another constraint. */
    class Check implements ConstraintValidator<RegistrationNumberForm, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || RegistrationNumber.of(text).isPresent();
        }
    }
}
