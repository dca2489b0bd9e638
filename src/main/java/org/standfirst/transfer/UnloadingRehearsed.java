package org.standfirst.transfer;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/** Writes nothing: whatever would be made gets an identifier that nothing here has. */
final class UnloadingRehearsed implements Unloading {
    private final Unloading here;
    private final Map<String, String> parents = new ConcurrentHashMap<>();

    /** @param here what knows the sections that stand already */
    UnloadingRehearsed(Unloading here) {
        this.here = here;
    }

    private static Placed somewhere() {
        return new Placed(Id.fresh().value(), "");
    }

    @Override
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        return work.get();
    }

    @Override
    public void describe(DescribeMagazine.Describe request) {}

    @Override
    public Placed person(AddPerson.Add request) {
        return somewhere();
    }

    @Override
    public Placed section(AddSection.Add request) {
        Placed placed = somewhere();
        parents.put(placed.id(), request.parent().map(Id::value).orElse(""));
        return placed;
    }

    @Override
    public Placed tag(AddTag.Add request) {
        return somewhere();
    }

    @Override
    public Placed edition(AddEdition.Add request) {
        return somewhere();
    }

    @Override
    public Id<Picture> picture(AddPicture.Add request) {
        return Id.fresh();
    }

    @Override
    public Placed file(AddAttachedFile.Add request) {
        return somewhere();
    }

    @Override
    public PlacedArticle article(CreateArticle.Create request, WxrPart.Item item, ImportRun run) {
        return new PlacedArticle(Id.fresh(), Id.fresh(), request.kind().path(request.slug()));
    }

    @Override
    public Id<Revision> revise(Article article, ReviseArticle.Revise request, WxrPart.Item item, ImportRun run) {
        return Id.fresh();
    }

    @Override
    public void reply(RecordReply.Recorded request) {}

    @Override
    public void remember(String pathAndQuery, OldAddresses.Target target, Id<?> id) {}

    @Override
    public Set<String> line(Id<Section> section) {
        Set<String> line = new HashSet<>();
        Optional<String> next = Optional.of(section.value());
        while (next.isPresent() && line.add(next.get())) {
            String parent = parents.get(next.get());
            if (parent == null) {
                line.addAll(here.line(new Id<>(next.get())));
            }
            next = Optional.ofNullable(parent).filter(above -> !above.isEmpty());
        }
        return line;
    }
}
