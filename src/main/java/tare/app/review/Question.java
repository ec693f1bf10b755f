package tare.app.review;

import java.util.List;

/**
 * Something that only the user can say.
 *
 * @param text the question, one sentence
 * @param because why it is asked; empty if plain
 * @param answers what can be said
 */
public record Question(String text, String because, List<Answer> answers) {
    public Question {
        answers = List.copyOf(answers);
    }

    /** One answer and what it does. */
    public record Answer(String text, Runnable action) {}
}
