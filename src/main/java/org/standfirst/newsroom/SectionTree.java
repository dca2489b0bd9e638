package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;

/** Sections in the order of a tree: each followed by its parts. */
final class SectionTree {
    private final List<Section> all;
    private final List<Branch> branches = new ArrayList<>();

    private record Branch(Section section, int depth) {}

    /** @param all by name */
    SectionTree(List<Section> all) {
        this.all = all;
        grow(Optional.empty(), 0);
    }

    private void grow(Optional<Id<Section>> parent, int depth) {
        for (Section section : all) {
            if (section.parent().equals(parent)) {
                branches.add(new Branch(section, depth));
                grow(Optional.of(section.id()), depth + 1);
            }
        }
    }

    List<Keeping.Branch> branches() {
        return branches.stream()
                .map(branch -> new Keeping.Branch(
                        branch.section().id().value(),
                        branch.section().name(),
                        branch.section().about(),
                        branch.section().path(),
                        branch.depth()))
                .toList();
    }

    /** What a section can be a part of: nothing, or any but itself and its own parts. */
    List<Screen.Option> parents(Optional<Id<Section>> chosen, Optional<Id<Section>> of) {
        List<Screen.Option> parents = new ArrayList<>();
        parents.add(new Screen.Option("", "Nothing: it stands by itself", chosen.isEmpty()));
        int within = Integer.MAX_VALUE;
        for (Branch branch : branches) {
            Id<Section> id = branch.section().id();
            if (branch.depth() <= within) {
                within = of.filter(id::equals).isPresent() ? branch.depth() : Integer.MAX_VALUE;
            }
            if (within == Integer.MAX_VALUE) {
                parents.add(new Screen.Option(
                        id.value(),
                        "– ".repeat(branch.depth()) + branch.section().name(),
                        chosen.filter(id::equals).isPresent()));
            }
        }
        return parents;
    }
}
