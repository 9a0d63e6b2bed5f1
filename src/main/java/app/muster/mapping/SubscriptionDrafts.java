package app.muster.mapping;

import app.muster.mapping.Confidence.Ground;
import app.muster.mapping.Confidence.Part;
import app.muster.plan.Condition;
import app.muster.plan.Condition.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Applications by subscriptions that have a telling name, where there are several.
final class SubscriptionDrafts {

    private SubscriptionDrafts() {}

    static List<Draft> of(Scene scene) {
        Map<String, List<Integer>> bySubscription = new TreeMap<>();
        for (int place = 0; place < scene.present.size(); place++) {
            String subscription = Sight.subscription(scene.present.get(place));
            if (!subscription.isEmpty()) {
                bySubscription.computeIfAbsent(subscription, _ -> new ArrayList<>()).add(place);
            }
        }
        var drafts = new ArrayList<Draft>();
        if (bySubscription.size() < 2) {
            return drafts;
        }
        bySubscription.forEach(
                (subscription, all) -> {
                    String name = scene.sight.subscriptionName(subscription);
                    List<String> words = scene.words.tellingGroup(name);
                    List<Integer> open =
                            all.stream()
                                    .filter(p -> scene.present.get(p).application().isEmpty())
                                    .toList();
                    if (!words.isEmpty() && !open.isEmpty()) {
                        drafts.add(draft(scene, subscription, name, words, all, open));
                    }
                });
        return drafts;
    }

    private static Draft draft(
            Scene scene,
            String subscription,
            String name,
            List<String> words,
            List<Integer> all,
            List<Integer> open) {
        long stems = all.stream().map(scene.stems::get).distinct().count();
        return new Draft(
                scene.words.title(words),
                scene.looksShared(words, all),
                new Reason.Subscription(subscription, name),
                Confidence.of(
                        new Part(Ground.TELLING_NAME, stems > 1 ? 0.7 / Math.sqrt(stems) : 0.7),
                        new Part(Ground.COHESION, 0.7 + 0.3 * scene.cohesion(all).orElse(0.5)),
                        new Part(Ground.SIZE, Scene.size(all.size()))),
                List.of(List.of(Condition.of(Field.SUBSCRIPTION, subscription))),
                all,
                open,
                List.of());
    }
}
