package app.muster.ui.playbooks;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What somebody is in the middle of while the plan changes: a book is shown anew then, and this
/// goes on in it.
///
/// @param forms by the place of the step they were opened on
/// @param focus what has the keyboard, if it is in one of the forms
record OpenWork(List<Form> forms, Typed title, Typed about, Optional<Node> focus, int caret) {

    private static final Typed NOTHING = new Typed(Optional.empty(), 0, false);
    static final OpenWork NONE = new OpenWork(List.of(), NOTHING, NOTHING, Optional.empty(), 0);

    private record Form(int index, StepWork work) {}

    /// What is open there, from which it is taken.
    static OpenWork in(ScrollPane place) {
        if (!(place.getContent() instanceof BookDetail book)) {
            return NONE;
        }
        var forms = new ArrayList<Form>();
        cards(book)
                .forEach(card -> card.open().ifPresent(f -> forms.add(new Form(card.index(), f))));
        Optional<Node> owner =
                Optional.ofNullable(place.getScene())
                        .map(scene -> scene.getFocusOwner())
                        .filter(node -> isInForm(node, forms));
        int caret =
                owner.filter(TextInputControl.class::isInstance)
                        .map(node -> ((TextInputControl) node).getCaretPosition())
                        .orElse(0);
        book.retire();
        return new OpenWork(forms, book.typedTitle(), book.typedAbout(), owner, caret);
    }

    private static boolean isInForm(Node node, List<Form> forms) {
        for (Node at = node; at != null; at = at.getParent()) {
            Node here = at;
            if (forms.stream().anyMatch(form -> form.work() == here)) {
                return true;
            }
        }
        return false;
    }

    /// Each form goes on where its step stands now; if that was changed too, at its place.
    void goOn(ScrollPane place) {
        if (!(place.getContent() instanceof BookDetail book)) {
            return;
        }
        List<StepCard> cards = cards(book);
        for (Form form : forms) {
            cards.stream()
                    .filter(card -> card.open().isEmpty())
                    .filter(card -> form.work().isAbout(card.step()))
                    .findFirst()
                    .or(
                            () ->
                                    cards.stream()
                                            .filter(card -> card.index() == form.index())
                                            .findFirst())
                    .ifPresent(card -> card.resume(form.work()));
        }
        book.resume(title, about);
        focus.filter(node -> node.getScene() != null)
                .ifPresent(
                        node -> {
                            node.requestFocus();
                            if (node instanceof TextInputControl field) {
                                field.positionCaret(caret);
                            }
                        });
    }

    static List<StepCard> cards(Node in) {
        var cards = new ArrayList<StepCard>();
        collect(in, cards);
        return cards;
    }

    /// A look-up by style would miss what was not laid out yet.
    private static void collect(Node node, List<StepCard> cards) {
        if (node instanceof StepCard card) {
            cards.add(card);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cards));
        }
    }
}
