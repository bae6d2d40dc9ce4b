package lv.ogresnamsaimnieks.identity.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import lv.ogresnamsaimnieks.identity.web.MunicipalPropertyController.OwnerLine;
import org.jspecify.annotations.Nullable;

/** Of an owner who is a person, personal code and name have to be there; of a company, by registration number, its name. */
@Constraint(validatedBy = Required.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Required {

    String message() default "Obligāts lauks.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names every such field. */
    class Check implements ConstraintValidator<Required, OwnerLine> {

        @Override
        public boolean isValid(OwnerLine owner, ConstraintValidatorContext context) {
            var fields = fields(owner);
            if (!fields.isEmpty()) {
                context.disableDefaultConstraintViolation();
                fields.forEach(it -> context.buildConstraintViolationWithTemplate(
                                context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(it)
                        .addConstraintViolation());
            }
            return fields.isEmpty();
        }

        private static List<String> fields(OwnerLine owner) {
            var fields = new ArrayList<String>();
            if (owner.registrationNumber() == null) {
                note(fields, "personalCode", owner.personalCode());
                note(fields, "givenName", owner.givenName());
                note(fields, "familyName", owner.familyName());
            } else {
                note(fields, "companyName", owner.companyName());
            }
            return fields;
        }

        private static void note(List<String> fields, String field, @Nullable String value) {
            if (value == null || value.isBlank()) {
                fields.add(field);
            }
        }
    }
}
