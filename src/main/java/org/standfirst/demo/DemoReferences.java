package org.standfirst.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.markup.References;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;

/** What the demo's HTML speaks of: pictures by their names, and links as they are written. */
record DemoReferences(Map<String, Id<Picture>> pictures) implements References {
    @Override
    public Optional<WebAddress> link(String href) {
        return WebAddress.parse(href);
    }

    @Override
    public Optional<Id<Picture>> picture(String src, OptionalLong foreignId, String alt) {
        return Optional.of(Groundwork.find(pictures, src));
    }

    @Override
    public Optional<Id<Picture>> pictureById(long foreignId) {
        return Optional.empty();
    }

    @Override
    public List<Id<Picture>> attachedPictures() {
        return List.of();
    }

    @Override
    public Optional<Id<AttachedFile>> file(String src, OptionalLong foreignId) {
        return Optional.empty();
    }

    @Override
    public Optional<String> reusableBlock(long foreignId) {
        return Optional.empty();
    }
}
