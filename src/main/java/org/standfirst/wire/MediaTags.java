package org.standfirst.wire;

/** Writes a picture in the words of Media RSS 1.5.1, which Atom and RSS share. */
final class MediaTags {
    static final String NAMESPACE = "http://search.yahoo.com/mrss/";

    private MediaTags() {}

    static void write(XmlDocument xml, Feed.Picture picture) {
        xml.open("media:content").attribute("url", picture.address());
        xml.attribute("type", picture.mediaType()).attribute("medium", "image");
        xml.attribute("width", Integer.toString(picture.width()));
        xml.attribute("height", Integer.toString(picture.height()));
        xml.attribute("fileSize", Long.toString(picture.bytes()));
        xml.optional("media:title", picture.alt());
        xml.optional("media:description", picture.caption());
        picture.small().ifPresent(small -> thumbnail(xml, small));
        xml.optional("media:credit", picture.credit());
        picture.licence().ifPresent(licence -> licence(xml, licence));
        xml.close();
    }

    private static void thumbnail(XmlDocument xml, Feed.Thumbnail small) {
        xml.open("media:thumbnail").attribute("url", small.address());
        xml.attribute("width", Integer.toString(small.width()));
        xml.attribute("height", Integer.toString(small.height())).close();
    }

    private static void licence(XmlDocument xml, Feed.Licence licence) {
        xml.open("media:license");
        licence.address()
                .ifPresent(address -> xml.attribute("type", "text/html").attribute("href", address));
        xml.text(licence.name()).close();
    }
}
