package org.standfirst.transfer;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.OldAddresses;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.Revision;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Section;
import org.standfirst.people.AddPerson;
import org.standfirst.picture.AddAttachedFile;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.Picture;
import org.standfirst.reply.RecordReply;
import org.standfirst.wordpress.WxrPart;

/** Puts down what an import brings: for good, or to see what would come of it. */
sealed interface Unloading permits UnloadingForGood, UnloadingRehearsed {
    /** Something that stands here now, or would. */
    record Placed(String id, String path) {}

    /** An article that stands here now, or would. */
    record PlacedArticle(Id<Article> id, Id<Revision> revision, String path) {}

    /** Work that is done whole or not at all. */
    <T extends @Nullable Object> T together(Supplier<T> work);

    /** The same for work that gives nothing back. */
    default void together(Runnable work) {
        this.<@Nullable Object>together(() -> {
            work.run();
            return null;
        });
    }

    void describe(DescribeMagazine.Describe request);

    Placed person(AddPerson.Add request);

    Placed section(AddSection.Add request);

    Placed tag(AddTag.Add request);

    Placed edition(AddEdition.Add request);

    Id<Picture> picture(AddPicture.Add request);

    Placed file(AddAttachedFile.Add request);

    /** An article in the state in which its post was. */
    PlacedArticle article(CreateArticle.Create request, WxrPart.Item item, ImportRun run);

    /** New words for an article that came before. */
    Id<Revision> revise(Article article, ReviseArticle.Revise request, WxrPart.Item item, ImportRun run);

    void reply(RecordReply.Recorded request);

    /** Leads an old address to what stands here. */
    void remember(String pathAndQuery, OldAddresses.Target target, Id<?> id);

    /** The identifiers of a section and of those above it. */
    Set<String> line(Id<Section> section);
}
