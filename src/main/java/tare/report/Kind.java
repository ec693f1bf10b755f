package tare.report;

import java.util.Locale;
import tare.analysis.Comparison;
import tare.plot.Theme;
import tare.plot.Tone;
import tare.verdict.Mark;
import tare.verdict.Speech;
import tare.verdict.Verdict;
import tare.verdict.VerdictWords;

/** What a row says, one finer than the verdict, with the colour and mark that documents tell rows apart by. */
public enum Kind {
    EQUIVALENT(Verdict.EQUIVALENT, Speech.TIME, true, Tone.EQUIVALENT),
    NEGLIGIBLE(Verdict.SIGNIFICANT_BUT_NEGLIGIBLE, Speech.TIME, true, Tone.NEGLIGIBLE),
    NOT_WORSE(Verdict.NOT_WORSE, Speech.TIME, true, Tone.NOT_WORSE),
    FASTER(Verdict.FASTER, Speech.TIME, true, Tone.FASTER),
    FASTER_OPEN(Verdict.FASTER, Speech.TIME, false, Tone.FASTER),
    BETTER(Verdict.FASTER, Speech.OTHER, true, Tone.FASTER),
    BETTER_OPEN(Verdict.FASTER, Speech.OTHER, false, Tone.FASTER),
    SLOWER(Verdict.SLOWER, Speech.TIME, true, Tone.SLOWER),
    SLOWER_OPEN(Verdict.SLOWER, Speech.TIME, false, Tone.SLOWER_OPEN),
    WORSE(Verdict.SLOWER, Speech.OTHER, true, Tone.SLOWER),
    WORSE_OPEN(Verdict.SLOWER, Speech.OTHER, false, Tone.SLOWER_OPEN),
    UNDECIDED(Verdict.INCONCLUSIVE, Speech.TIME, true, Tone.UNDECIDED),
    PROVISIONAL(Verdict.EQUIVALENT, Speech.TIME, true, Tone.ACCENT),
    NOT_TESTABLE(Verdict.NOT_TESTABLE, Speech.TIME, true, Tone.UNTESTABLE);

    private static final double READABLE = 4.5;
    /** The ground of the light web page, a little darker than white. */
    private static final int LIGHT_PAGE = 0xfff5f6f8;
    /** The lightest paper of the dark web page. */
    private static final int DARK_PAGE = 0xff1b2027;

    private final Verdict verdict;
    private final VerdictWords words;
    private final Tone tone;

    Kind(Verdict verdict, Speech speech, boolean beyond, Tone tone) {
        this.verdict = verdict;
        this.words = VerdictWords.of(verdict, beyond, false, speech);
        this.tone = tone;
    }

    public String word() {
        return this == PROVISIONAL ? "Provisional" : words.word();
    }

    /** A character of the mark's shape. */
    public String mark() {
        return String.valueOf(shape().character(hollow()));
    }

    /** Whether it is drawn as an outline: provisional, or of open size. */
    public boolean hollow() {
        return this == PROVISIONAL || words.hollow();
    }

    public Mark shape() {
        return words.mark();
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The colour of marks, lines and fills on white, as {@code RRGGBB}. */
    public String fill() {
        return hex(Theme.LIGHT.color(tone));
    }

    /** The colour of words on white and on the web page, as {@code RRGGBB}: the fill's, darkened until it can be read. */
    public String ink() {
        int colour = Theme.LIGHT.color(tone);
        for (int i = 0; i < 20 && Theme.contrast(colour, LIGHT_PAGE) < READABLE; i++) {
            colour = Theme.mix(colour, 0xff000000, 0.08);
        }
        return hex(colour);
    }

    /** The colour of words on the dark page, as {@code RRGGBB}: the fill's, lightened until it can be read. */
    public String inkOnDark() {
        int colour = Theme.LIGHT.color(tone);
        for (int i = 0; i < 30 && Theme.contrast(colour, DARK_PAGE) < READABLE; i++) {
            colour = Theme.mix(colour, 0xffffffff, 0.08);
        }
        return hex(colour);
    }

    private static String hex(int argb) {
        return String.format(Locale.ROOT, "%06X", argb & 0xffffff);
    }

    /** The kind of a row, provisional or not. */
    public static Kind of(Comparison c) {
        boolean beyond = c.judgement().beyondMargin();
        boolean speed = Speech.of(c.metric()) != Speech.OTHER;
        return switch (c.judgement().verdict()) {
            case EQUIVALENT -> EQUIVALENT;
            case SIGNIFICANT_BUT_NEGLIGIBLE -> NEGLIGIBLE;
            case NOT_WORSE -> NOT_WORSE;
            case FASTER -> speed ? beyond ? FASTER : FASTER_OPEN : beyond ? BETTER : BETTER_OPEN;
            case SLOWER -> speed ? beyond ? SLOWER : SLOWER_OPEN : beyond ? WORSE : WORSE_OPEN;
            case INCONCLUSIVE -> UNDECIDED;
            case NOT_TESTABLE -> NOT_TESTABLE;
        };
    }
}
