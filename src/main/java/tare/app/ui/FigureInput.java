package tare.app.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What mouse, wheel, fingers and keys do to a figure. */
final class FigureInput {
    private static final double CLOSER = 0.8;
    private static final double STEP = 40;
    private static final String DIGITS = "123456789";

    private final PlotPane pane;
    private double pressedX;
    private double pressedY;
    private double lastX;
    private double lastY;
    private boolean boxing;

    private FigureInput(PlotPane pane) {
        this.pane = pane;
    }

    static void listen(PlotPane pane) {
        FigureInput input = new FigureInput(pane);
        pane.addEventHandler(MouseEvent.MOUSE_MOVED, e -> pane.hover(e.getX(), e.getY()));
        pane.addEventHandler(MouseEvent.MOUSE_EXITED, e -> pane.leave());
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, input::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, input::release);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, input::click);
        pane.addEventHandler(ScrollEvent.SCROLL, input::wheel);
        pane.addEventHandler(ZoomEvent.ZOOM, input::pinch);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
    }

    /** A pressed figure has the keys, and what it stands in does not take them from it. */
    private void press(MouseEvent e) {
        pressedX = e.getX();
        pressedY = e.getY();
        lastX = pressedX;
        lastY = pressedY;
        boxing = e.getButton() == MouseButton.PRIMARY
                && (e.isShiftDown() || pane.selectingProperty().get());
        pane.requestFocus();
        e.consume();
    }

    private void drag(MouseEvent e) {
        if (boxing) {
            pane.box(pressedX, pressedY, e.getX(), e.getY());
        } else {
            pane.move(pressedX, pressedY, e.getX() - lastX, e.getY() - lastY);
            lastX = e.getX();
            lastY = e.getY();
        }
        e.consume();
    }

    private void release(MouseEvent e) {
        if (boxing && e.isStillSincePress()) {
            pane.dropBox();
        } else if (boxing) {
            pane.boxDone();
        }
    }

    private void click(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.getClickCount() == 2) {
            pane.whole();
        } else if (e.isStillSincePress()) {
            pane.click(e.getX(), e.getY());
        }
    }

    /**
     * The wheel zooms a figure that has the focus, or any with the shortcut key; without either it scrolls what the figure
     * stands in, and so it does where nothing is left to zoom out of.
     */
    private void wheel(ScrollEvent e) {
        boolean nearer = e.getDeltaY() > 0;
        boolean meant = e.isShortcutDown() || pane.isFocused() && (nearer || !pane.isWhole());
        if (e.getDeltaY() != 0 && meant) {
            pane.zoom(e.getX(), e.getY(), nearer ? CLOSER : 1 / CLOSER);
            e.consume();
        }
    }

    private void pinch(ZoomEvent e) {
        if (e.getZoomFactor() > 0) {
            pane.zoom(e.getX(), e.getY(), 1 / e.getZoomFactor());
            e.consume();
        }
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.isShiftDown() ? moved(e.getCode()) : stepped(e.getCode()) || zoomed(e)) {
            e.consume();
        } else if (zoomed(e)) {
            e.consume();
        }
    }

    private boolean moved(KeyCode code) {
        double x = pane.getWidth() / 2;
        double y = pane.getHeight() / 2;
        switch (code) {
            case LEFT -> pane.move(x, y, STEP, 0);
            case RIGHT -> pane.move(x, y, -STEP, 0);
            case UP -> pane.move(x, y, 0, STEP);
            case DOWN -> pane.move(x, y, 0, -STEP);
            case ENTER, SPACE -> {
                return pane.points().selectStepped();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean stepped(KeyCode code) {
        return switch (code) {
            case RIGHT -> pane.points().step(true);
            case LEFT -> pane.points().step(false);
            case UP -> pane.points().stepAcross(true);
            case DOWN -> pane.points().stepAcross(false);
            case HOME -> pane.points().stepToEnd(false);
            case END -> pane.points().stepToEnd(true);
            case ENTER, SPACE -> pane.points().pickStepped();
            case ESCAPE -> {
                pane.points().clear();
                yield false;
            }
            default -> false;
        };
    }

    private boolean zoomed(KeyEvent e) {
        switch (e.getCode()) {
            case PLUS, ADD, EQUALS -> pane.zoomIn();
            case MINUS, SUBTRACT -> pane.zoomOut();
            case DIGIT0, NUMPAD0 -> pane.whole();
            default -> {
                int digit = DIGITS.indexOf(e.getText());
                return e.getText().length() == 1 && digit >= 0 && pane.toggle(digit);
            }
        }
        return true;
    }
}
