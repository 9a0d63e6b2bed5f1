package app.muster.ui.estate;

import app.muster.expression.Durations;
import app.muster.plan.Application;
import app.muster.plan.ApplicationId;
import app.muster.plan.Detection;
import app.muster.plan.Person;
import app.muster.plan.Targets;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An application as it stands in a form, before it is known to be one.
///
/// @param rto as people write it, for example `4h`; empty while nobody has said; so are the others
/// @param uses the shared services it cannot run without
/// @param signs how people know that it is under attack
/// @param raising how an incident is raised
record ApplicationDraft(
        String name,
        boolean shared,
        String owner,
        int tier,
        String rto,
        String rpo,
        String mtd,
        List<ApplicationId> uses,
        List<Person> people,
        String signs,
        String raising,
        String notes) {

    static final ApplicationDraft NEW =
            new ApplicationDraft("", false, "", 0, "", "", "", List.of(), List.of(), "", "", "");

    /// A field that can be filled in wrongly.
    enum Field {
        NAME,
        RTO,
        RPO,
        MTD
    }

    ApplicationDraft {
        uses = List.copyOf(uses);
        people = List.copyOf(people);
    }

    static ApplicationDraft of(Application application) {
        return new ApplicationDraft(
                application.name(),
                application.shared(),
                application.owner(),
                application.tier(),
                shown(application.targets().rto()),
                shown(application.targets().rpo()),
                shown(application.targets().mtd()),
                application.uses(),
                application.people(),
                application.detection().signs(),
                application.detection().raising(),
                application.notes());
    }

    /// The fields that say nothing that can be kept.
    Set<Field> wrong() {
        var wrong = EnumSet.noneOf(Field.class);
        if (name.isBlank()) {
            wrong.add(Field.NAME);
        }
        check(rto, Field.RTO, wrong);
        check(rpo, Field.RPO, wrong);
        check(mtd, Field.MTD, wrong);
        return wrong;
    }

    /// The application as the form says.
    Application changing(Application before) {
        return before.renamed(name.strip())
                .shared(shared)
                .owned(owner.strip())
                .inTier(tier)
                .aiming(new Targets(time(rto), time(rpo), time(mtd)))
                .using(uses)
                .with(people)
                .detected(new Detection(signs.strip(), raising.strip()))
                .noted(notes.strip());
    }

    private static void check(String text, Field field, Set<Field> wrong) {
        if (!text.isBlank() && time(text).isEmpty()) {
            wrong.add(field);
        }
    }

    private static Optional<Duration> time(String text) {
        return Durations.parse(text.strip());
    }

    private static String shown(Optional<Duration> target) {
        return target.map(Durations::shown).orElse("");
    }
}
