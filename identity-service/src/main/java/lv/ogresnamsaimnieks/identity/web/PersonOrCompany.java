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

/** An owner is either a person or a company, and has nothing of the other. */
@Constraint(validatedBy = PersonOrCompany.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PersonOrCompany {

    String message() default "Īpašnieks ir vai nu persona, vai uzņēmums.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names every such field. */
    class Check implements ConstraintValidator<PersonOrCompany, OwnerLine> {

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
                note(fields, "companyName", owner.companyName());
                note(fields, "representatives", owner.representatives());
            } else {
                note(fields, "personalCode", owner.personalCode());
                note(fields, "givenName", owner.givenName());
                note(fields, "familyName", owner.familyName());
            }
            return fields;
        }

        private static void note(List<String> fields, String field, @Nullable Object value) {
            if (value != null) {
                fields.add(field);
            }
        }
    }
}
