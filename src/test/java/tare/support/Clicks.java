package tare.support;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** Events of the primary button, given to a node as the toolkit would; on the window's thread. */
public final class Clicks {
    private Clicks() {}

    /** Presses, lets go and clicks at a point of the scene. */
    public static void click(Node on, Point2D at) {
        give(on, at, MouseEvent.MOUSE_PRESSED);
        give(on, at, MouseEvent.MOUSE_RELEASED);
        give(on, at, MouseEvent.MOUSE_CLICKED);
    }

    /** One event at a point of the scene; the button is down while it is pressed. */
    public static void give(Node on, Point2D at, EventType<MouseEvent> type) {
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type == MouseEvent.MOUSE_PRESSED,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(on, at.getX(), at.getY())));
    }
}
