package app.muster.ui.control;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// A field for a day, written as everywhere else in the program: `2027-02-19`.
public final class DayPicker extends DatePicker {

    /// @param day shown first, or null for none
    public DayPicker(@Nullable LocalDate day) {
        super(day);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate shown) {
                        return shown == null ? "" : shown.toString();
                    }

                    @Override
                    public @Nullable LocalDate fromString(@Nullable String text) {
                        try {
                            return text == null || text.isBlank()
                                    ? null
                                    : LocalDate.parse(text.strip());
                        } catch (DateTimeParseException notADay) {
                            return getValue();
                        }
                    }
                });
    }
}
