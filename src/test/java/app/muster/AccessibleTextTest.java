package app.muster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// Whoever hears the window instead of seeing it meets no control without a name.
class AccessibleTextTest {

    /// Controls that show their own text, unless they show only an icon.
    private static final Set<String> BUTTONS =
            Set.of(
                    "Button",
                    "CheckBox",
                    "CheckMenuItem",
                    "Hyperlink",
                    "MenuButton",
                    "RadioButton",
                    "SplitMenuButton",
                    "ToggleButton",
                    "ToggleSwitch");

    /// Controls that show what is in them, not what it is.
    private static final Set<String> FIELDS =
            Set.of(
                    "ChoiceBox",
                    "ComboBox",
                    "CustomTextField",
                    "DatePicker",
                    "ListView",
                    "PasswordField",
                    "SearchableComboBox",
                    "Slider",
                    "Spinner",
                    "TableView",
                    "TextArea",
                    "TextField",
                    "TreeTableView",
                    "TreeView");

    @Test
    void everyButtonHasTextToSeeOrToHear() throws Exception {
        assertEquals(List.of(), nameless(BUTTONS));
    }

    @Test
    void everyFieldHasALabelOrTextToHear() throws Exception {
        assertEquals(List.of(), nameless(FIELDS));
    }

    private static List<String> nameless(Set<String> kinds) throws Exception {
        var found = new ArrayList<String>();
        for (var view : Sources.in(Sources.RESOURCES, ".fxml").entrySet()) {
            Document document = read(view.getValue());
            List<String> labelled =
                    elements(document).map(element -> element.getAttribute("labelFor")).toList();
            elements(document)
                    .filter(element -> kinds.contains(element.getTagName()))
                    .filter(element -> element.getAttribute("text").isEmpty())
                    .filter(element -> element.getAttribute("accessibleText").isEmpty())
                    .filter(element -> !labelled.contains("$" + element.getAttribute("fx:id")))
                    .map(
                            element ->
                                    "%s: %s %s"
                                            .formatted(
                                                    view.getKey(),
                                                    element.getTagName(),
                                                    element.getAttribute("fx:id")))
                    .forEach(found::add);
        }
        return found;
    }

    private static Document read(String xml) throws Exception {
        var source = new InputSource(new StringReader(xml));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
    }

    private static Stream<Element> elements(Document document) {
        var all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }
}
