package app.muster.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.muster.catalogue.Control;
import app.muster.plan.Asset;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Category;
import app.muster.plan.Plan;
import app.muster.plan.estate.Coverage;
import app.muster.plan.estate.EvidenceKind;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every control on small estates: protected, not protected, cannot tell, does not apply.
///
/// The tables stand in `controls/*.txt` beside this class: a line with a control's id, then its
/// cases, `verdict ; subject ; body ; step ; …`. `$SUB`, `$GROUP` and `$ID` stand for ids.
class ControlsTest {

    private static final List<String> FILES =
            List.of("management", "machines", "data", "recovery", "configuration", "automation");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private record Case(String control, Verdict verdict, String line) {}

    @TestFactory
    Stream<DynamicTest> everyControlJudgesAsItsTableSays() {
        return FILES.stream()
                .flatMap(file -> cases(file).stream())
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.control() + " " + one.line(), () -> check(one)));
    }

    @TestFactory
    Stream<DynamicTest> whatPeopleVouchForHoldsUntilItsDayAndIsUnknownBefore() {
        return Estates.CATALOGUE.controls().stream()
                .filter(control -> control.inPlace().text().equals("attested"))
                .flatMap(ControlsTest::vouched)
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.control() + " " + one.line(), () -> check(one)));
    }

    @Test
    void everyControlHasItsFourCasesOrSaysWhyOneCannotBe() {
        Map<String, Set<Verdict>> seen = new TreeMap<>();
        FILES.stream()
                .flatMap(file -> cases(file).stream())
                .forEach(
                        one ->
                                seen.computeIfAbsent(one.control(), _ -> new TreeSet<>())
                                        .add(one.verdict()));
        var lacking = new ArrayList<String>();
        for (Control control : Estates.CATALOGUE.controls()) {
            for (Verdict verdict : FOUR) {
                boolean has = seen.getOrDefault(control.id(), Set.of()).contains(verdict);
                if (has == whyNot(control, verdict).isPresent()) {
                    lacking.add(control.id() + " " + verdict);
                }
            }
        }
        assertEquals(List.of(), lacking);
    }

    private static final List<Verdict> FOUR =
            List.of(Verdict.IN_PLACE, Verdict.MISSING, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE);

    /// Why a control has no case of that kind in the tables.
    private static Optional<String> whyNot(Control control, Verdict verdict) {
        if (verdict == Verdict.NOT_APPLICABLE && control.appliesWhen().isEmpty()) {
            return Optional.of("it means the same for everything of its types");
        }
        if (control.id().equals("sentinel.multistage") && verdict == Verdict.MISSING) {
            return Optional.of("the rule may be off because the Defender portal does its work");
        }
        boolean word = control.inPlace().text().equals("attested");
        return word && !control.id().startsWith("conflict.") && verdict != Verdict.NOT_APPLICABLE
                ? Optional.of("it stands on a person's word alone, see the cases above")
                : Optional.empty();
    }

    private static Stream<Case> vouched(Control control) {
        String type = control.types().getFirst();
        String subject =
                switch (type) {
                    case Subject.PLAN_TYPE -> "plan";
                    case Subject.SUBSCRIPTION_TYPE -> "subscription";
                    case "*" -> "Microsoft.Network/publicIPAddresses/ip";
                    default -> type.startsWith("muster/") ? "other/thing " + type : type + "/thing";
                };
        // one of them applies only where this is on
        String body = " ; {properties:{enablePurgeProtection:true}}";
        return Stream.of(
                new Case(control.id(), Verdict.IN_PLACE, subject + body + " ; attested 2026-11-01"),
                new Case(control.id(), Verdict.MISSING, subject + body + " ; attested 2026-10-31"),
                new Case(control.id(), Verdict.UNKNOWN, subject + body));
    }

    private static List<Case> cases(String file) {
        var cases = new ArrayList<Case>();
        String control = "";
        for (String line : text(file).lines().filter(l -> !l.isBlank()).toList()) {
            if (!line.startsWith(" ")) {
                control = line.strip();
                continue;
            }
            String[] parts = line.strip().split(" ; ", 2);
            cases.add(
                    new Case(
                            control,
                            Verdict.valueOf(parts[0].strip().toUpperCase().replace('-', '_')),
                            parts[1]));
        }
        return cases;
    }

    private static void check(Case one) {
        String[] parts = one.line().split(" ; ");
        String subject = parts[0].strip();
        String full = fullId(subject);
        var estate = new Estates();
        estate.said(
                EvidenceKind.LOCKS, Estates.SUB + "/resourceGroups/far", Coverage.State.PARTIAL);
        if (full.startsWith(Estates.GROUP)) {
            estate.with(full, filled(parts[1], full));
        }
        Plan plan = Plan.empty("Contoso");
        if (subject.startsWith("other/")) {
            plan =
                    plan.withAssets(
                            List.of(
                                    Asset.of(
                                            new AssetId(full),
                                            "thing",
                                            subject.split(" ")[1],
                                            category(one.control()))));
        }
        for (int i = 2; i < parts.length; i++) {
            plan = apply(filled(parts[i].strip(), full), estate, plan, one.control(), full);
        }
        Finding finding =
                estate.judged(plan).finding(one.control(), new AssetId(full)).orElseThrow();
        assertEquals(one.verdict(), finding.verdict(), finding.toString());
        assertEquals(finding.verdict() == Verdict.UNKNOWN, !finding.missing().isEmpty(), "missing");
    }

    private static Category category(String control) {
        Set<Category> matters = Estates.CATALOGUE.control(control).orElseThrow().categories();
        return matters.contains(Category.D) ? Category.D : Category.E;
    }

    private static Plan apply(String step, Estates estate, Plan plan, String control, String id) {
        String[] words = step.split(" ", 3);
        return switch (words[0]) {
            case "read" -> {
                EvidenceKind kind = EvidenceKind.of(words[1]).orElseThrow();
                String[] items = words.length > 2 ? words[2].split(" ~ ") : new String[0];
                boolean own =
                        Set.of("blob-services", "file-services", "vault-config", "sql-retention")
                                .contains(words[1]);
                estate.readFor(kind, own ? id : Estates.SUB, items);
                yield plan;
            }
            case "said" -> {
                estate.said(
                        EvidenceKind.of(words[1]).orElseThrow(),
                        Estates.SUB,
                        Coverage.State.of(words[2]));
                yield plan;
            }
            case "with" -> {
                estate.with(fullId(words[1]), words[2]);
                yield plan;
            }
            case "attested" ->
                    plan.withAttestations(
                            List.of(
                                    new Attestation(
                                            control,
                                            new AssetId(id),
                                            "the owner",
                                            TODAY.minusYears(1),
                                            LocalDate.parse(words[1]),
                                            "a file")));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static String fullId(String subject) {
        return switch (subject) {
            case "plan" -> "plan";
            case "subscription" -> Estates.SUB;
            default -> {
                String name = subject.split(" ")[0];
                yield name.startsWith("other/") || name.startsWith("/") ? name : Estates.id(name);
            }
        };
    }

    private static String filled(String text, String id) {
        return text.replace("$ID", id)
                .replace("$GROUP", Estates.GROUP)
                .replace("$SUB", Estates.SUB);
    }

    private static String text(String file) {
        try (InputStream in =
                Objects.requireNonNull(
                        ControlsTest.class.getResourceAsStream("controls/" + file + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
