package org.standfirst.transfer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.article.OldAddresses.Target;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AddAttachedFile;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.wordpress.WxrPart;

/** WordPress's media library: pictures with their words, and other files. Their bytes come later, if they come. */
@Component
class WordPressMedia {
    static final String ATTACHMENT = "attachment";
    static final String BY_ADDRESS = "picture";
    static final String FILE_BY_ADDRESS = "file";
    static final String ATTACHED_TO = "attached-to";

    /** A picture's file is told from others by its name, since that is all an export has of it. */
    private static final Set<String> PICTURE_ENDINGS = Set.of(
            "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "svg", "heic", "ico", "jp2");

    /** Files an attachment; what was filed before stays as it is. */
    ImportReport.Fate add(WxrPart.Item attachment, ImportRun run) {
        String foreignId = ForeignItem.id(attachment, run.ids(), ATTACHMENT);
        if (run.ids().find(ATTACHMENT, foreignId).isPresent()) {
            return ImportReport.Fate.UNCHANGED;
        }
        String address = attachment.attachmentUrl().isEmpty() ? attachment.guid() : attachment.attachmentUrl();
        if (isPicture(address)) {
            addPicture(attachment, foreignId, address, run);
        } else {
            addFile(attachment, foreignId, address, run);
        }
        return ImportReport.Fate.STORED;
    }

    /** The picture at an address; one that is in no library is filed as missing, so that its words have a place. */
    Id<Picture> pictureAt(String key, String address, String alt, ImportRun run) {
        return run.ids()
                .find(BY_ADDRESS, key)
                .map(entry -> new Id<Picture>(entry.localId()))
                .orElseGet(() -> run.unloading().together(() -> fileMissing(key, address, alt, run)));
    }

    private Id<Picture> fileMissing(String key, String address, String alt, ImportRun run) {
        Id<Picture> picture = run.unloading()
                .picture(new AddPicture.Add(address, new Picture.Words("", "", alt), ImportRun.ACTOR.name()));
        run.ids().put(ForeignIds.Entry.of(BY_ADDRESS, key, picture.value()).standing("", address));
        return picture;
    }

    static boolean isPicture(String address) {
        String path = address.replaceFirst("[?#].*", "");
        int dot = path.lastIndexOf('.');
        return dot >= 0 && PICTURE_ENDINGS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private void addPicture(WxrPart.Item attachment, String foreignId, String address, ImportRun run) {
        String credit = attachment
                .meta("_media_credit")
                .or(() -> attachment.meta("media_credit"))
                .or(() -> attachment.meta("_wp_attachment_source_name"))
                .orElse("");
        Picture.Words words = new Picture.Words(
                PlainWords.of(attachment.excerpt()),
                PlainWords.of(credit),
                PlainWords.of(attachment.meta("_wp_attachment_image_alt").orElse("")));
        String key = run.site().pictureKey(address).orElse(address);
        Id<Picture> id = run.ids()
                .find(BY_ADDRESS, key)
                .map(entry -> new Id<Picture>(entry.localId()))
                .orElseGet(() -> run.unloading().picture(new AddPicture.Add(address, words, ImportRun.ACTOR.name())));
        run.ids().put(ForeignIds.Entry.of(BY_ADDRESS, key, id.value()).standing("", address));
        remember(attachment, foreignId, id, Target.PICTURE, address, "/pictures/" + id, run);
        if (!attachment.parent().isEmpty() && !attachment.parent().equals("0")) {
            String order = attachment.parent() + "/" + "0".repeat(Math.max(0, 12 - foreignId.length())) + foreignId;
            run.ids().put(ForeignIds.Entry.of(ATTACHED_TO, order, id.value()));
        }
    }

    private void addFile(WxrPart.Item attachment, String foreignId, String address, ImportRun run) {
        String name = address.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        Unloading.Placed file = run.unloading()
                .file(new AddAttachedFile.Add(
                        PlainWords.of(attachment.title()), name, address, Optional.empty(), ImportRun.ACTOR.name()));
        String key = run.site().pictureKey(address).orElse(address);
        run.ids().put(ForeignIds.Entry.of(FILE_BY_ADDRESS, key, file.id()).standing("", address));
        remember(attachment, foreignId, new Id<AttachedFile>(file.id()), Target.FILE, address, file.path(), run);
    }

    /** Its page, its number and its file led somewhere on the old site; they all lead to the file now. */
    private void remember(
            WxrPart.Item attachment,
            String foreignId,
            Id<?> id,
            Target target,
            String address,
            String path,
            ImportRun run) {
        run.ids()
                .put(new ForeignIds.Entry(
                        ATTACHMENT,
                        foreignId,
                        id.value(),
                        attachment.guid(),
                        target.name(),
                        "",
                        run.site().key(address).orElse(""),
                        path));
        run.site().pathAndQuery(address).ifPresent(old -> run.unloading().remember(old, target, id));
        run.site()
                .pathAndQuery(attachment.link())
                .ifPresent(old -> run.unloading().remember(old, target, id));
        if (!attachment.id().isEmpty()) {
            run.unloading().remember("/?attachment_id=" + attachment.id(), target, id);
        }
    }
}
