package org.standfirst.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.markup.References;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;

/** What the addresses and numbers within one post mean. */
final class WordPressReferences implements References {
    private static final int LARGEST_GALLERY = 500;

    private final String postId;
    private final WordPressMedia media;
    private final ImportRun run;

    WordPressReferences(String postId, WordPressMedia media, ImportRun run) {
        this.postId = postId;
        this.media = media;
        this.run = run;
    }

    @Override
    public Optional<WebAddress> link(String href) {
        return WebAddress.parse(href).map(address -> {
            String fragment = address.value().contains("#") ? address.value().replaceFirst("^[^#]*", "") : "";
            return run.site()
                    .key(address)
                    .flatMap(key -> run.ids().findByOldAddress(key))
                    .filter(entry -> !entry.path().isEmpty())
                    .flatMap(entry -> WebAddress.parse(entry.path() + fragment))
                    .orElse(address);
        });
    }

    @Override
    public Optional<Id<Picture>> picture(String src, OptionalLong foreignId, String alt) {
        Optional<Id<Picture>> byNumber = foreignId.isPresent() ? pictureById(foreignId.getAsLong()) : Optional.empty();
        return byNumber.or(() -> run.site()
                .pictureKey(src)
                .map(key -> media.pictureAt(
                        key, WebAddress.parse(src).map(WebAddress::value).orElse(src), alt, run)));
    }

    @Override
    public Optional<Id<Picture>> pictureById(long foreignId) {
        return run.ids()
                .find(WordPressMedia.ATTACHMENT, Long.toString(foreignId))
                .filter(entry -> entry.digest().equals("PICTURE"))
                .map(entry -> new Id<>(entry.localId()));
    }

    @Override
    public List<Id<Picture>> attachedPictures() {
        return postId.isEmpty()
                ? List.of()
                : run.ids().findBeginningWith(WordPressMedia.ATTACHED_TO, postId + "/", LARGEST_GALLERY).stream()
                        .map(entry -> new Id<Picture>(entry.localId()))
                        .toList();
    }

    @Override
    public Optional<Id<AttachedFile>> file(String src, OptionalLong foreignId) {
        Optional<ForeignIds.Entry> byNumber = foreignId.isPresent()
                ? run.ids()
                        .find(WordPressMedia.ATTACHMENT, Long.toString(foreignId.getAsLong()))
                        .filter(entry -> entry.digest().equals("FILE"))
                : Optional.empty();
        return byNumber.or(() ->
                        run.site().pictureKey(src).flatMap(key -> run.ids().find(WordPressMedia.FILE_BY_ADDRESS, key)))
                .map(entry -> new Id<>(entry.localId()));
    }

    @Override
    public Optional<String> reusableBlock(long foreignId) {
        return Optional.ofNullable(run.reusableBlocks().get(Long.toString(foreignId)));
    }
}
