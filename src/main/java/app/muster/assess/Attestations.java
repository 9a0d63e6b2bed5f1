package app.muster.assess;

import app.muster.expression.Value;
import app.muster.plan.AssetId;
import app.muster.plan.Attestation;
import app.muster.plan.Plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What people vouched for, and whether their word still counts.
final class Attestations {

    private static final Pattern PRINCIPAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final LocalDate today;
    private final Map<AssetId, Map<String, Attestation>> latest = new HashMap<>();
    private final Set<String> emergencyAccounts = new HashSet<>();

    Attestations(List<Attestation> all, LocalDate today) {
        this.today = today;
        for (Attestation word : all) {
            latest.computeIfAbsent(word.asset(), _ -> new HashMap<>())
                    .merge(word.control(), word, (a, b) -> a.until().isBefore(b.until()) ? b : a);
            if (word.control().equals(Assessment.BREAK_GLASS) && word.countsOn(today)) {
                PRINCIPAL
                        .matcher(word.shown().toLowerCase(Locale.ROOT))
                        .results()
                        .forEach(found -> emergencyAccounts.add(found.group()));
            }
        }
    }

    static Attestations of(Plan plan, LocalDate today) {
        return new Attestations(plan.attestations(), today);
    }

    /// @return false if the word has run out, unknown if nobody ever gave it
    Value value(String control, AssetId asset) {
        Attestation word = latest.getOrDefault(asset, Map.of()).get(control);
        return word == null
                ? new Value.Unknown(() -> Unread.attestation())
                : new Value.Flag(word.countsOn(today));
    }

    /// The word that counts longest, if anybody ever gave one.
    Optional<Attestation> word(String control, AssetId asset) {
        return Optional.ofNullable(latest.getOrDefault(asset, Map.of()).get(control));
    }

    /// Object ids that a counting word about the emergency accounts names.
    Set<String> emergencyAccounts() {
        return emergencyAccounts;
    }
}
