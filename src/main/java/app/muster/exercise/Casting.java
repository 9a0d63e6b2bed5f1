package app.muster.exercise;

import app.muster.assess.Assessment;
import app.muster.catalogue.Catalogue;
import app.muster.plan.Plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which application or asset plays each part. People see and change it before the start; then it
/// is frozen together with the plan.
///
/// @param plan as it was when the exercise started
public record Casting(Plan plan, Map<String, Binding> parts) {

    /// How many choices for a part are tried before the first is proposed.
    private static final int TRIED = 20;

    /// What one part is bound to.
    ///
    /// @param subjects who plays it; empty if the plan has nobody
    /// @param choices everybody who could
    /// @param kindInPlan whether the plan has anything of that kind at all
    public record Binding(
            Script.Part part, List<Subject> subjects, List<Subject> choices, boolean kindInPlan) {
        public Binding {
            subjects = List.copyOf(subjects);
            choices = List.copyOf(choices);
        }

        public boolean isBound() {
            return !subjects.isEmpty();
        }
    }

    public Casting {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /// Binds each part, in the script's order, to the first of the plan that fits. For the first
    /// part that says `pick: ask`, the proposal is the one of its choices that leaves the fewest
    /// other parts without anybody; people confirm it or choose another.
    public static Casting propose(
            Script script, Plan plan, Catalogue catalogue, Assessment assessment) {
        return propose(script, plan, catalogue, assessment, Map.of());
    }

    /// The same around what people chose for some parts; every other part is bound anew.
    public static Casting propose(
            Script script,
            Plan plan,
            Catalogue catalogue,
            Assessment assessment,
            Map<String, List<Subject>> chosen) {
        return propose(script, plan, new Kinds(catalogue), Knowledge.of(assessment), chosen);
    }

    static Casting propose(
            Script script,
            Plan plan,
            Kinds kinds,
            Knowledge knowledge,
            Map<String, List<Subject>> chosen) {
        Casting best = bound(script, plan, kinds, knowledge, chosen);
        Optional<Script.Part> asked =
                script.cast().stream()
                        .filter(part -> part.pick() == Script.Part.Pick.ASK)
                        .filter(part -> !chosen.containsKey(part.id()))
                        .findFirst();
        if (asked.isEmpty() || best.empty() == 0) {
            return best;
        }
        String part = asked.get().id();
        List<Subject> choices =
                Optional.ofNullable(best.parts().get(part)).map(Binding::choices).orElse(List.of());
        for (Subject choice : choices.stream().limit(TRIED).toList()) {
            var tried = new LinkedHashMap<>(chosen);
            tried.put(part, List.of(choice));
            Casting other = bound(script, plan, kinds, knowledge, tried);
            best = other.empty() < best.empty() ? other : best;
        }
        return best;
    }

    private long empty() {
        return parts.values().stream().filter(binding -> !binding.isBound()).count();
    }

    private static Casting bound(
            Script script,
            Plan plan,
            Kinds kinds,
            Knowledge knowledge,
            Map<String, List<Subject>> chosen) {
        var casting = new Casting(plan, Map.of());
        for (Script.Part part : script.cast()) {
            casting = casting.with(new Caster(script, casting, kinds, knowledge).binding(part));
            Optional<List<Subject>> choice = Optional.ofNullable(chosen.get(part.id()));
            if (choice.isPresent()) {
                casting = casting.with(part.id(), choice.get());
            }
        }
        return casting;
    }

    private Casting with(Binding binding) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(binding.part().id(), binding);
        return new Casting(plan, changed);
    }

    /// The same with other players for one part.
    ///
    /// @throws IllegalArgumentException if the script has no such part
    public Casting with(String part, List<Subject> subjects) {
        Binding binding =
                Optional.ofNullable(parts.get(part))
                        .orElseThrow(() -> new IllegalArgumentException("no part " + part));
        return with(new Binding(binding.part(), subjects, binding.choices(), binding.kindInPlan()));
    }

    /// The same with the players that a journal names.
    public Casting with(Map<String, List<String>> subjects) {
        Casting casting = this;
        for (Map.Entry<String, List<String>> part : subjects.entrySet()) {
            casting =
                    casting.with(part.getKey(), part.getValue().stream().map(Subject::of).toList());
        }
        return casting;
    }

    public List<Subject> subjects(String part) {
        return Optional.ofNullable(parts.get(part)).map(Binding::subjects).orElse(List.of());
    }

    /// What people call who plays the part.
    public String name(String part) {
        List<Subject> subjects = subjects(part);
        return subjects.isEmpty()
                ? Words.say("exercise.nobody", part)
                : subjects.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public String name(Subject subject) {
        return switch (subject) {
            case Subject.OfApplication(var id) ->
                    plan.application(id).map(a -> a.name()).orElse(id.value());
            case Subject.OfAsset(var id) ->
                    plan.asset(id).map(a -> a.name()).orElse(id.shortName());
        };
    }

    /// Parts without a player that the exercise cannot do without.
    public List<Script.Part> blocking() {
        return parts.values().stream()
                .filter(binding -> !binding.isBound())
                .map(Binding::part)
                .filter(part -> part.ifMissing() == Script.Part.IfMissing.BLOCK)
                .toList();
    }

    /// The part and its players as the journal keeps them.
    public Map<String, List<String>> keys() {
        var keys = new LinkedHashMap<String, List<String>>();
        parts.forEach(
                (part, binding) ->
                        keys.put(part, binding.subjects().stream().map(Subject::key).toList()));
        return keys;
    }

    /// Equal for equal castings.
    public String hash() {
        return Hash.of(keys().toString());
    }

    /// Equal for equal plans.
    public String planHash() {
        return Hash.of(plan.toString());
    }

    /// Everything that the players of all parts are or stand on.
    List<Subject> all() {
        var all = new ArrayList<Subject>();
        parts.values().forEach(binding -> all.addAll(binding.subjects()));
        return all;
    }
}
