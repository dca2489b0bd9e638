package org.standfirst.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.source.Byname;
import org.standfirst.source.Source;

/**
 * Says who speaks where the words around don't: where they are not named in the paragraph, and did not speak at the end of
 * the one before. To be asked for each paragraph in turn.
 */
final class Cues {
    /** Shorter parts of a name stand in any text. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final BodyWords words;
    private final Map<Id<Source>, Byname> sources;
    private Optional<Id<Source>> before = Optional.empty();

    Cues(BodyWords words, Map<Id<Source>, Byname> sources) {
        this.words = words;
        this.sources = sources;
    }

    /** Whom a run of words is attributed to. */
    static Optional<Id<Source>> speaker(Inline inline) {
        return inline instanceof Text text && !text.text().isEmpty()
                ? text.marks().stream()
                        .filter(Mark.Attribution.class::isInstance)
                        .findFirst()
                        .flatMap(mark -> Id.parse(((Mark.Attribution) mark).source()))
                : Optional.empty();
    }

    /** What is said behind which runs of a paragraph, by their place; behind the last of several by one speaker. */
    Map<Integer, String> within(List<Inline> content) {
        Map<Integer, String> cues = new HashMap<>();
        String around = around(content);
        Optional<Id<Source>> speaking = Optional.empty();
        int last = -1;
        for (int at = 0; at < content.size(); at++) {
            Optional<Id<Source>> speaker = speaker(content.get(at));
            if (speaker.isEmpty()) {
                continue;
            }
            if (speaking.isPresent() && !speaking.equals(speaker)) {
                cue(speaking.get(), around).ifPresent(put(cues, last));
                before = speaking;
            }
            speaking = speaker;
            last = at;
        }
        if (speaking.isPresent()) {
            cue(speaking.get(), around).ifPresent(put(cues, last));
        }
        before = speaking;
        return cues;
    }

    private static java.util.function.Consumer<String> put(Map<Integer, String> cues, int at) {
        return cue -> cues.put(at, cue);
    }

    private Optional<String> cue(Id<Source> speaker, String around) {
        @Nullable Byname byname = sources.get(speaker);
        return byname == null
                        || byname.words().isBlank()
                        || before.filter(speaker::equals).isPresent()
                        || isNamed(byname, around)
                ? Optional.empty()
                : Optional.of(words.saidBy(byname.words()));
    }

    /** The words of a paragraph that nobody is said to have spoken. */
    private static String around(List<Inline> content) {
        return content.stream()
                .filter(Text.class::isInstance)
                .filter(inline -> speaker(inline).isEmpty())
                .map(inline -> ((Text) inline).text())
                .collect(Collectors.joining(" "));
    }

    private static boolean isNamed(Byname byname, String around) {
        if (around.contains(byname.words())) {
            return true;
        }
        List<String> there = List.of(BETWEEN_WORDS.split(around));
        return byname.isName()
                && BETWEEN_WORDS
                        .splitAsStream(byname.words())
                        .anyMatch(part -> part.length() >= SHORTEST_PART && there.contains(part));
    }
}
