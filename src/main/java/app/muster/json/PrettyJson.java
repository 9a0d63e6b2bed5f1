package app.muster.json;

import app.muster.plan.estate.Json;

import java.util.List;
import java.util.Map;

/// A JSON value as people read it: two spaces a level, one field a line.
public final class PrettyJson {

    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    public static String of(Json value) {
        var writer = new PrettyJson();
        writer.write(value, "\n");
        return writer.out.toString();
    }

    private void write(Json value, String line) {
        switch (value) {
            case Json.Obj(Map<String, Json> fields) -> object(fields, line);
            case Json.Arr(List<Json> items) -> list(items, line);
            case Json.Text(String text) -> quoted(text);
            case Json.Num(String digits) -> out.append(digits);
            case Json.Bool(boolean truth) -> out.append(truth);
            case Json.Null() -> out.append("null");
            case Json.Open(String expression) -> quoted(expression);
        }
    }

    private void object(Map<String, Json> fields, String line) {
        if (fields.isEmpty()) {
            out.append("{}");
            return;
        }
        String separator = "{";
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            out.append(separator).append(line).append("  ");
            quoted(field.getKey());
            out.append(": ");
            write(field.getValue(), line + "  ");
            separator = ",";
        }
        out.append(line).append('}');
    }

    private void list(List<Json> items, String line) {
        if (items.isEmpty()) {
            out.append("[]");
            return;
        }
        String separator = "[";
        for (Json item : items) {
            out.append(separator).append(line).append("  ");
            write(item, line + "  ");
            separator = ",";
        }
        out.append(line).append(']');
    }

    private void quoted(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
