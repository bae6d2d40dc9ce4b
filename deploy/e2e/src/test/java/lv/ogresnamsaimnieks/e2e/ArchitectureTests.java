package lv.ogresnamsaimnieks.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, held over every service at once. */
class ArchitectureTests {

    private static final String HOUSE = "lv.ogresnamsaimnieks.";
    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> SERVICES = List.of("identity", "billing", "metering", "messaging", "documents");

    /** Parts of a domain that are large enough for a package of their own. */
    private static final String[] SUBDOMAINS = {
        HOUSE + "identity.delegation",
        HOUSE + "identity.mandate",
        HOUSE + "identity.registration",
        HOUSE + "metering.subscription",
        HOUSE + "metering.bulk",
        HOUSE + "metering.evidence"
    };

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        var modules = Stream.concat(
                SERVICES.stream().map(it -> ROOT.resolve(it + "-service")),
                Stream.of(
                                "platform/access",
                                "platform/events",
                                "platform/ownership",
                                "platform/service-defaults",
                                "gateway")
                        .map(ROOT::resolve));
        var compiled = modules.map(it -> it.resolve("target/classes")).toList();
        assertThat(compiled).allSatisfy(it -> assertThat(it).exists());
        house = new ClassFileImporter().importPaths(compiled);
    }

    /** A service's root package is its domain; what lies below are its ways in and out. */
    @Test
    void aDomainKnowsOnlyJavaTheEventsOwnershipAndTheWordsOfRefusal() {
        var domains = Stream.concat(SERVICES.stream().map(it -> HOUSE + it), Stream.of(SUBDOMAINS))
                .toArray(String[]::new);
        var allowed = Stream.concat(
                        Stream.of(domains),
                        Stream.of(
                                "java..",
                                "org.jspecify..",
                                HOUSE + "events",
                                HOUSE + "ownership",
                                HOUSE + "defaults.rule",
                                // draws a QR code, knows nothing else
                                "io.nayuki.qrcodegen"))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(domains)
                .and()
                .haveNameNotMatching(".*[a-z]Application")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(house);
    }

    @Test
    void waysInAndOutDoNotKnowOneAnother() {
        for (var service : SERVICES) {
            slices().matching(HOUSE + service + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(SUBDOMAINS))
                    .check(house);
        }
    }

    @Test
    void servicesMeetOnlyInTheEvents() {
        slices().matching(HOUSE + "(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(
                                HOUSE + "access", HOUSE + "events", HOUSE + "ownership..", HOUSE + "defaults.."))
                .check(house);
    }

    @Test
    void whatAllShareKnowsNoService() {
        noClasses()
                .that()
                .resideInAnyPackage(HOUSE + "access..", HOUSE + "events..", HOUSE + "ownership..", HOUSE + "defaults..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream().map(it -> HOUSE + it + "..").toArray(String[]::new))
                .check(house);
    }

    @Test
    void theEventsAndTheTableKnowNoTechnology() {
        noClasses()
                .that()
                .resideInAnyPackage(HOUSE + "events", HOUSE + "ownership", HOUSE + "defaults.rule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.apache.kafka..", "tools.jackson..")
                .check(house);
    }

    /** What was written down stays: whoever keeps the audit trail or its copies only adds and reads. */
    @Test
    void nothingTakesBackWhatTheAuditTrailSays() {
        noClasses()
                .that()
                .haveNameMatching(".*Audit(Trail|Verification|Entries|edRequest|ing)")
                .should()
                .callMethodWhere(target(nameMatching("(remove|update|findAnd|upsert|bulkOps|drop|replace).*"))
                        .and(target(owner(resideInAnyPackage("org.springframework.data..", "com.mongodb..")))))
                .check(house);
    }

    @Test
    void nothingIsNamedAfterAPattern() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|Entity|ServiceImpl)$")
                .check(house);
    }

    @Test
    void theModulesAreNotNamedAfterNothing() throws IOException {
        try (var folders = Files.walk(ROOT, 3)) {
            assertThat(folders.filter(it -> Files.exists(it.resolve("pom.xml"))))
                    .noneMatch(it -> it.getFileName().toString().matches("common|core|util|shared|base"));
        }
    }

    /** The pages, the sign-in and the sandbox each bring their stylesheets; where files lie is all they may differ in. */
    @Test
    void coloursAndSizesAreTheSameOnEveryPage() throws IOException {
        var pages = tokens("gateway/web/src/styles/tokens.css");

        assertThat(pages).contains("--river:", "prefers-color-scheme: dark");
        assertThat(tokens("identity-service/keycloak/src/main/resources/theme/portal/login/resources/css/tokens.css"))
                .isEqualTo(pages);
        assertThat(tokens("deploy/sandbox/src/main/resources/lv/ogresnamsaimnieks/sandbox/web/assets/tokens.css"))
                .isEqualTo(pages);
    }

    private static String tokens(String stylesheet) throws IOException {
        return Files.readString(ROOT.resolve(stylesheet))
                .replaceAll("url\\([^)]*\\)", "url()")
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .strip();
    }
}
