package org.standfirst.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standfirst.body.Licence;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.Crop;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Rendition;

/**
 * A picture where something shows it, with the words for that use.
 *
 * @param alt may be empty
 * @param caption may be empty
 */
public record PictureUse(Picture picture, String alt, String caption) {
    /** What others show of an article is at least half as wide as Open Graph's users would like. */
    private static final int NARROWEST_CARD = 600;

    /** Whose it is; may be empty. */
    public String credit() {
        return picture.words().credit().strip();
    }

    Licence licence() {
        return Licence.read(picture.rights().licence());
    }

    Optional<String> licenceAddress() {
        return licence().address().map(WebAddress::value);
    }

    /** What other sites show of the page: cropped as they like it or, where it is too small for that, whole. */
    public Optional<Rendition> card() {
        return plain(Crop.SOCIAL)
                .filter(rendition -> rendition.width() >= NARROWEST_CARD)
                .max(Comparator.comparingInt(Rendition::width))
                .or(picture::plain);
    }

    /** The widest in a format that every program reads, but not wider than this many pixels. */
    public Optional<Rendition> within(int width, int height) {
        return Stream.of(Crop.WHOLE, Crop.WIDE)
                .flatMap(this::plain)
                .filter(rendition -> rendition.width() <= width && rendition.height() <= height)
                .max(Comparator.comparingInt(Rendition::width));
    }

    /** The picture as a feed has it. */
    public Optional<Feed.Picture> inFeed(PublicAddress address) {
        return picture.plain()
                .map(whole -> new Feed.Picture(
                        address.of(whole.path()),
                        whole.format().mediaType(),
                        whole.width(),
                        whole.height(),
                        whole.file().bytes(),
                        alt,
                        caption,
                        credit(),
                        feedLicence(),
                        plain(Crop.WIDE)
                                .min(Comparator.comparingInt(Rendition::width))
                                .map(small ->
                                        new Feed.Thumbnail(address.of(small.path()), small.width(), small.height()))));
    }

    private Optional<Feed.Licence> feedLicence() {
        Licence licence = licence();
        String name = licence.name().isBlank() ? licenceAddress().orElse("") : licence.name();
        return name.isBlank() ? Optional.empty() : Optional.of(new Feed.Licence(name, licenceAddress()));
    }

    private Stream<Rendition> plain(Crop crop) {
        List<Rendition> photograph = picture.renditions(crop, Format.JPEG, false);
        return (photograph.isEmpty() ? picture.renditions(crop, Format.PNG, false) : photograph).stream();
    }
}
