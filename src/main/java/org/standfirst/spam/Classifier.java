package org.standfirst.spam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells spam from what readers say, by what the program brings along and by what moderators decided since, and says why.
 * Words that it does not know say nothing, so that what it does not understand is let through. Safe for use by several
 * threads at once.
 */
@Component
public class Classifier {
    private static final int MOST_CLUES = 8;
    private static final int LONGEST_CLUE = 60;
    private static final double SLIGHTEST_CLUE = 0.1;

    private final Learnt learnt;
    private final Model model = Model.ours();

    /** Asks this for what was learnt. */
    Classifier(Learnt learnt) {
        this.learnt = learnt;
    }

    /** Judges it; to be called outside of transactions. */
    public Verdict judge(Sample sample) {
        learnt.refreshIfStale();
        List<Feature> features = Features.of(sample);
        double share = Model.share(features.stream().filter(Feature::isOfText).count());
        double sum = model.bias();
        List<Verdict.Clue> clues = new ArrayList<>();
        for (Feature feature : features) {
            double weight = weight(feature) * (feature.isOfText() ? share : 1);
            sum += weight;
            if (Math.abs(weight) >= SLIGHTEST_CLUE) {
                clues.add(new Verdict.Clue(shortened(feature.words()), weight));
            }
        }
        clues.sort(Comparator.comparingDouble((Verdict.Clue clue) -> -Math.abs(clue.weight())));
        double spamminess = 1 / (1 + Math.exp(-sum));
        return new Verdict(
                spamminess,
                Verdict.Band.of(spamminess),
                List.copyOf(clues.subList(0, Math.min(clues.size(), MOST_CLUES))));
    }

    private double weight(Feature feature) {
        double taught = feature.isLearnt() ? learnt.weight(feature) : 0;
        return model.weight(feature) + (taught == 0 || model.isCommon(feature) ? 0 : taught);
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_CLUE ? words : words.substring(0, LONGEST_CLUE) + "…";
    }
}
