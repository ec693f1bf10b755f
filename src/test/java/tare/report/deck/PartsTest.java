package tare.report.deck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartsTest {
    /** Templates come from many programs: a name with a code or a blank in it is a name, and no name ends the program. */
    @ParameterizedTest
    @CsvSource({
        "ppt/presentation.xml, slideMasters/slideMaster1.xml, ppt/slideMasters/slideMaster1.xml",
        "ppt/slideLayouts/slideLayout1.xml, ../media/image1.png, ppt/media/image1.png",
        "ppt/slideLayouts/slideLayout1.xml, /ppt/media/image1.png, ppt/media/image1.png",
        "ppt/slideLayouts/slideLayout1.xml, ../media/image%201.png, ppt/media/image%201.png",
        "ppt/slideLayouts/slideLayout1.xml, ../media/image 1.png, ppt/media/image 1.png",
        "ppt/slideLayouts/slideLayout1.xml, ../../../x.png, x.png",
        "ppt/slideLayouts/slideLayout1.xml, mailto:a@b, ppt/slideLayouts/mailto:a@b",
        "'', ppt/presentation.xml, ppt/presentation.xml",
    })
    void aTargetIsFoundFromThePartThatNamesIt(String part, String target, String found) {
        assertThat(Parts.resolve(part, target)).isEqualTo(found);
    }
}
