package org.standfirst.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;

/**
 * References that know every picture: numbered from 1000 as they are asked for by address, by the old system's number
 * where that is given. Files are known from the host own.example and where they have no host.
 */
public final class SampleReferences implements References {
    private static final String ID = "00000000-0000-7000-8000-";

    private final Map<String, Id<Picture>> pictures = new HashMap<>();
    private final Map<Long, String> reusable = new HashMap<>();

    /** Every address that a picture was asked for by. */
    public final List<String> asked = new ArrayList<>();

    @Override
    public Optional<WebAddress> link(String href) {
        return WebAddress.parse(href);
    }

    @Override
    public Optional<Id<Picture>> picture(String src, OptionalLong foreignId, String alt) {
        asked.add(src);
        return Optional.of(
                foreignId.isPresent()
                        ? numbered(foreignId.getAsLong())
                        : pictures.computeIfAbsent(src, unknown -> numbered(1000L + pictures.size())));
    }

    @Override
    public Optional<Id<Picture>> pictureById(long foreignId) {
        return Optional.of(numbered(foreignId));
    }

    @Override
    public List<Id<Picture>> attachedPictures() {
        return List.of(numbered(901), numbered(902));
    }

    @Override
    public Optional<Id<AttachedFile>> file(String src, OptionalLong foreignId) {
        boolean own = foreignId.isPresent() || !src.contains("//") || src.contains("//own.example/");
        return own ? Optional.of(numbered(foreignId.orElse(0))) : Optional.empty();
    }

    @Override
    public Optional<String> reusableBlock(long foreignId) {
        return Optional.ofNullable(reusable.get(foreignId));
    }

    /** Has a reusable block known. */
    public SampleReferences with(long number, String html) {
        reusable.put(number, html);
        return this;
    }

    static long number(Id<?> id) {
        return Long.parseLong(id.value().substring(ID.length()));
    }

    private static <T> Id<T> numbered(long number) {
        return new Id<>(ID + String.format("%012d", number % 1_000_000_000_000L));
    }
}
