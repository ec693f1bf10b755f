package tare.support;

/**
 * How far apart two colours are for different eyes. Colour blindness is simulated in linear light with the matrices of Machado,
 * Oliveira and Fernandes 2009 (severity 1); distance is CIE 1976 ΔE in CIELAB. 10 is a difference that is seen at once.
 */
public final class Eyes {
    /** Usual sight, protanopia, deuteranopia, tritanopia. */
    private static final double[][][] ALL = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
    };

    private Eyes() {}

    /** The distance of two colours for the eye to which they are most alike. */
    public static double closest(int one, int other) {
        double least = Double.POSITIVE_INFINITY;
        for (double[][] eye : ALL) {
            least = Math.min(least, distance(lab(one, eye), lab(other, eye)));
        }
        return least;
    }

    /** Lightness L* for the usual eye, 0 to 100. */
    public static double lightness(int argb) {
        return lab(argb, ALL[0])[0];
    }

    /** How much colour there is in it, 0 for grey. */
    public static double chroma(int argb) {
        double[] lab = lab(argb, ALL[0]);
        return Math.hypot(lab[1], lab[2]);
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(int argb, double[][] eye) {
        double[] c = {linear(argb >> 16), linear(argb >> 8), linear(argb)};
        double[] s = new double[3];
        for (int i = 0; i < 3; i++) {
            s[i] = Math.clamp(eye[i][0] * c[0] + eye[i][1] * c[1] + eye[i][2] * c[2], 0, 1);
        }
        double x = f((0.4124 * s[0] + 0.3576 * s[1] + 0.1805 * s[2]) / 0.95047);
        double y = f(0.2126 * s[0] + 0.7152 * s[1] + 0.0722 * s[2]);
        double z = f((0.0193 * s[0] + 0.1192 * s[1] + 0.9505 * s[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
