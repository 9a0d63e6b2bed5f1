package app.muster.document;

import app.muster.plan.Application;
import app.muster.text.Messages;

import java.util.Optional;

/// Builds the recovery plan: what people follow when everything else is gone. Every figure in it
/// comes from the records it is given; where they are silent, it says what is missing and where to
/// enter it.
public final class RecoveryPlanDocument {

    private RecoveryPlanDocument() {}

    public static Document of(Contents contents) {
        Messages words = contents.words();
        Optional<Application> only = contents.only().flatMap(contents.plan()::application);
        var scope = new Scope(contents);
        var blocks = new Blocks();
        FrontPages.add(scope, blocks);
        ScopePages.add(scope, blocks);
        ProtectionPages.add(scope, blocks);
        StructurePages.add(scope, blocks);
        OrderPages.add(scope, blocks);
        PlaybookPages.add(scope, blocks);
        LearningPages.add(scope, blocks);
        return new Document(
                only.map(a -> "recovery-plan-" + a.id()).orElse("recovery-plan"),
                only.map(Application::name).orElse(contents.plan().name()),
                only.isPresent()
                        ? words.get("document.subtitle.of", contents.plan().name())
                        : words.get("document.subtitle"),
                words.get("document.footer", Labels.moment(contents.now(), words)),
                Labels.locale(words).toLanguageTag(),
                contents.now(),
                blocks.all());
    }
}
