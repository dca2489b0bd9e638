package org.standfirst.demo;

import java.util.Map;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;

/** What articles are hung on, each by the name that the sheets call it. */
record Groundwork(
        Map<String, Id<Picture>> pictures,
        Map<String, Id<Person>> people,
        Map<String, Id<Section>> sections,
        Map<String, Id<Tag>> tags,
        Map<String, Id<Edition>> editions) {

    /** @throws IllegalArgumentException if nothing is called so */
    static <T> Id<T> find(Map<String, Id<T>> ids, String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the demo has no “" + name + "”"));
    }
}
