package org.standfirst.spam;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the program knows of spam before anybody taught it: how much each feature speaks for spam, or against. Made by
 * {@code bench/classifier/train} by logistic regression.
 *
 * @param bias what speaks for spam where there is nothing else; less than nothing
 * @param common features that are so common that it means nothing to meet them in spam a few times
 */
record Model(double bias, Map<String, Double> weights, Set<String> common) {
    private static final String RESOURCE = "/spam/model.txt";
    private static final String COMMON = "common";

    /** Up to so many features of its words a text is taken at its word; a longer one has more of every sort by chance. */
    private static final double ENOUGH = 12;

    /** Reads the one that the program brings along: lines of a feature, its weight, and whether it is common. */
    static Model ours() {
        Map<String, Double> weights = new HashMap<>();
        Set<String> common = new HashSet<>();
        double bias = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Model.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\t", -1);
                double weight = Double.parseDouble(parts[1]);
                if (parts[0].isEmpty()) {
                    bias = weight;
                } else {
                    weights.put(parts[0], weight);
                }
                if (parts.length > 2 && parts[2].equals(COMMON)) {
                    common.add(parts[0]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Model(bias, weights, common);
    }

    double weight(Feature feature) {
        return weights.getOrDefault(feature.key(), 0.0);
    }

    boolean isCommon(Feature feature) {
        return common.contains(feature.key());
    }

    /** By how much each word of a text with so many features of words counts. */
    static double share(long featuresOfText) {
        return featuresOfText <= ENOUGH ? 1 : Math.sqrt(ENOUGH / featuresOfText);
    }
}
