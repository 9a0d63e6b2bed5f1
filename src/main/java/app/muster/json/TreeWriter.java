package app.muster.json;

import app.muster.plan.estate.Json;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Map;

/// Writes a value token by token. What no JSON text has, an open expression, becomes an object
/// whose one field is `$open`.
final class TreeWriter {

    private final JsonGenerator out;

    TreeWriter(JsonGenerator out) {
        this.out = out;
    }

    void write(Json value) throws IOException {
        switch (value) {
            case Json.Obj(Map<String, Json> fields) -> {
                out.writeStartObject();
                for (Map.Entry<String, Json> field : fields.entrySet()) {
                    out.writeFieldName(Open.written(fields, field.getKey()));
                    write(field.getValue());
                }
                out.writeEndObject();
            }
            case Json.Arr(var items) -> {
                out.writeStartArray();
                for (Json item : items) {
                    write(item);
                }
                out.writeEndArray();
            }
            case Json.Text(String text) -> out.writeString(text);
            case Json.Num(String digits) -> out.writeNumber(digits);
            case Json.Bool(boolean truth) -> out.writeBoolean(truth);
            case Json.Null() -> out.writeNull();
            case Json.Open(String expression) -> {
                out.writeStartObject();
                out.writeStringField(Open.FIELD, expression);
                out.writeEndObject();
            }
        }
    }
}
