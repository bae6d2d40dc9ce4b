package lv.ogresnamsaimnieks.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes every letter unless told otherwise, and keeps those it took. */
class RecordingPost implements Post {

    final List<Letter> letters = new ArrayList<>();

    /** What it answers; of a letter that is answered otherwise nothing arrives. */
    Function<Letter, Answer> answer = _ -> Answer.TAKEN;

    @Override
    public synchronized Answer send(Letter letter) {
        var given = answer.apply(letter);
        if (given == Answer.TAKEN) {
            letters.add(letter);
        }
        return given;
    }

    List<String> titlesTo(String email) {
        return letters.stream()
                .filter(it -> it.to().equals(email))
                .map(Letter::title)
                .toList();
    }
}
