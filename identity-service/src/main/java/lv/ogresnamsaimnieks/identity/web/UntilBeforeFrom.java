package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lv.ogresnamsaimnieks.identity.web.MunicipalPropertyController.OwnerLine;

/** Refuses an ownership that ends before it begins. */
@Constraint(validatedBy = UntilBeforeFrom.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface UntilBeforeFrom {

    String message() default "Beigu datums ir pirms sākuma datuma.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Lets absence pass: that is for another constraint. */
    class Check implements ConstraintValidator<UntilBeforeFrom, OwnerLine> {

        @Override
        public boolean isValid(OwnerLine owner, ConstraintValidatorContext context) {
            if (owner.from() == null || owner.until() == null || !owner.until().isBefore(owner.from())) {
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
