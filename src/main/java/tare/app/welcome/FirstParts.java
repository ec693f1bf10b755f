package tare.app.welcome;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.shape.StrokeType;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import tare.app.ui.Drawing;
import tare.app.ui.FxSurface;
import tare.app.ui.Legible;
import tare.app.ui.LookColours;
import tare.plot.Weight;

/** Small pieces of the page that stands there first, which has no style sheet: sizes in letters, colours of the look. */
record FirstParts(double em, LookColours colours) {
    /** Style sheets round the sizes of letters to these. */
    private static final float TENTHS = 10;

    Text plain(String text, double size, String colour) {
        return text(text, Weight.REGULAR, size, colour);
    }

    Text strong(String text, double size, String colour) {
        return text(text, Weight.SEMIBOLD, size, colour);
    }

    Text section(String text) {
        return strong(text.toUpperCase(Locale.ROOT), 0.85, "fg-subtle");
    }

    private Text text(String said, Weight weight, double size, String colour) {
        Text text = new Text(said);
        text.setFont(Font.font(
                FxSurface.Fonts.families().get(weight), Math.round((float) size * (float) em * TENTHS) / TENTHS));
        text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
        text.setFill(colours.get(colour));
        return text;
    }

    /** Text that breaks lines. */
    static Region wrapped(Text text) {
        text.setText(Legible.of(text.getText()));
        return new FirstText(text);
    }

    Region icon(Drawing drawing, double width, double height, String colour) {
        Region icon = drawing.region();
        icon.setBackground(fill(colour, 0));
        icon.setMinSize(width * em, height * em);
        icon.setPrefSize(width * em, height * em);
        icon.setMaxSize(width * em, height * em);
        return icon;
    }

    Insets padding(double upright, double across) {
        return new Insets(upright * em, across * em, upright * em, across * em);
    }

    Background fill(String colour, double radius) {
        return new Background(new BackgroundFill(colours.get(colour), new CornerRadii(radius), Insets.EMPTY));
    }

    /** A line on one side of a bar. */
    Border edge(double top, double bottom) {
        return new Border(new BorderStroke(
                colours.get("border-muted"),
                BorderStrokeStyle.SOLID,
                CornerRadii.EMPTY,
                new BorderWidths(top, 0, bottom, 0)));
    }

    /** A line around something. */
    Border around(Color colour, double radius) {
        return new Border(
                new BorderStroke(colour, BorderStrokeStyle.SOLID, new CornerRadii(radius), BorderWidths.DEFAULT));
    }

    /** The line around what has the keyboard: so much further out that nothing moves. */
    Border ring(String colour, double radius, double outside) {
        return new Border(new BorderStroke(
                colours.get(colour),
                BorderStrokeStyle.SOLID,
                new CornerRadii(radius),
                new BorderWidths(2),
                new Insets(-outside)));
    }

    /** The broken line around the place to drop. */
    Border dashed() {
        BorderStrokeStyle dashes = new BorderStrokeStyle(
                StrokeType.CENTERED, StrokeLineJoin.MITER, StrokeLineCap.BUTT, 10, 0, List.of(4.0, 4.0));
        return new Border(
                new BorderStroke(colours.get("border-default"), dashes, new CornerRadii(8), BorderWidths.DEFAULT));
    }
}
