package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Refuses what ends before it begins. */
@Constraint(validatedBy = UntilBeforeFrom.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface UntilBeforeFrom {

    String message() default "Beigu datums ir pirms sākuma datuma.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The first day and the last, as somebody sent them. */
    interface Days {

        @Nullable
        LocalDate from();

        @Nullable
        LocalDate until();
    }

    /** Lets absence pass: that is for another constraint. */
    class Check implements ConstraintValidator<UntilBeforeFrom, Days> {

        @Override
        public boolean isValid(Days days, ConstraintValidatorContext context) {
            var from = days.from();
            var until = days.until();
            if (from == null || until == null || !until.isBefore(from)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("until")
                    .addConstraintViolation();
            return false;
        }
    }
}
