package app.muster.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.muster.plan.Step;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// Every duration of a template says where it comes from.
class DurationSourcesTest {

    private static final Pattern CITED =
            Pattern.compile(".*https://\\S+.*read 20\\d\\d-\\d\\d-\\d\\d.*");

    private static List<Step> steps() {
        return CatalogueReader.builtIn().playbooks().stream()
                .flatMap(template -> template.steps().stream())
                .toList();
    }

    @Test
    void aDurationIsAnEstimateOrCitesAPageAndTheDayItWasRead() {
        assertEquals(
                List.of(),
                steps().stream()
                        .map(Step::source)
                        .filter(source -> !source.equals(Step.ESTIMATE))
                        .filter(source -> !CITED.matcher(source).matches())
                        .toList());
    }

    @Test
    void whatIsPublishedIsWaitingAndNothingThatPeopleDo() {
        List<Step> cited =
                steps().stream().filter(step -> !step.source().equals(Step.ESTIMATE)).toList();

        assertTrue(cited.size() >= 15, () -> cited.size() + " are cited");
        assertTrue(cited.stream().noneMatch(Step::attended));
    }
}
