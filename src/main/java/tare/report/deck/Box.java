package tare.report.deck;

/** A rectangle in points. */
record Box(double x, double y, double width, double height) {
    double bottom() {
        return y + height;
    }

    double right() {
        return x + width;
    }

    Box top(double wanted) {
        return new Box(x, y, width, wanted);
    }

    Box below(double used) {
        return new Box(x, y + used, width, height - used);
    }

    /** As DrawingML writes it. */
    String xfrm(String element) {
        return "<" + element + "><a:off x=\"" + emu(x) + "\" y=\"" + emu(y) + "\"/><a:ext cx=\"" + emu(width)
                + "\" cy=\"" + emu(height) + "\"/></" + element + ">";
    }

    static long emu(double points) {
        return Math.round(points * 12700);
    }
}
