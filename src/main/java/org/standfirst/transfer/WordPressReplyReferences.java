package org.standfirst.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.markup.References;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;

/** In a reply there are words and links; pictures and files of strangers are not shown. */
final class WordPressReplyReferences implements References {
    @Override
    public Optional<WebAddress> link(String href) {
        return WebAddress.parse(href).filter(WebAddress::isExternal);
    }

    @Override
    public Optional<Id<Picture>> picture(String src, OptionalLong foreignId, String alt) {
        return Optional.empty();
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
