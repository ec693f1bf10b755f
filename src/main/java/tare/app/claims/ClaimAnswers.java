package tare.app.claims;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tare.analysis.ClaimAnswer;
import tare.app.state.Words;
import tare.app.ui.Parts;

/** What the data say of a claim, in its two readings. */
final class ClaimAnswers {
    private ClaimAnswers() {}

    static List<Node> both(ClaimAnswer answer) {
        return List.of(one("claims.each", answer.each()), one("claims.average", answer.onAverage()));
    }

    private static Node one(String key, ClaimAnswer.Answer answer) {
        String mark =
                switch (answer) {
                    case SUPPORTED -> "fth-check-circle";
                    case CONTRADICTED -> "fth-x-circle";
                    case NOT_SHOWN -> "fth-help-circle";
                };
        String style = answer.name().toLowerCase(Locale.ROOT);
        String words = answer.words();
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        Node icon = Parts.icon(mark);
        icon.getStyleClass().add("answer-" + style);
        HBox line = new HBox(7, icon, Parts.label(capital, "answer", style));
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, Parts.label(Words.of(key), "muted", "small"), line);
    }
}
