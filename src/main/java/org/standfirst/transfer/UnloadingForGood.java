package org.standfirst.transfer;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.OldAddresses;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.Revision;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.DescribeMagazine;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.AddPerson;
import org.standfirst.picture.AddAttachedFile;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.reply.RecordReply;
import org.standfirst.wordpress.WxrPart;

/** By the verbs that the newsroom calls as well. */
@Component
final class UnloadingForGood implements Unloading {
    private final Database database;
    private final Sections sections;
    private final DescribeMagazine describeMagazine;
    private final AddPerson addPerson;
    private final AddSection addSection;
    private final AddTag addTag;
    private final AddEdition addEdition;
    private final AddPicture addPicture;
    private final AddAttachedFile addAttachedFile;
    private final CreateArticle createArticle;
    private final ReviseArticle reviseArticle;
    private final WordPressStates states;
    private final RecordReply recordReply;
    private final OldAddresses oldAddresses;

    UnloadingForGood(
            Database database,
            Sections sections,
            DescribeMagazine describeMagazine,
            AddPerson addPerson,
            AddSection addSection,
            AddTag addTag,
            AddEdition addEdition,
            AddPicture addPicture,
            AddAttachedFile addAttachedFile,
            CreateArticle createArticle,
            ReviseArticle reviseArticle,
            WordPressStates states,
            RecordReply recordReply,
            OldAddresses oldAddresses) {
        this.database = database;
        this.sections = sections;
        this.describeMagazine = describeMagazine;
        this.addPerson = addPerson;
        this.addSection = addSection;
        this.addTag = addTag;
        this.addEdition = addEdition;
        this.addPicture = addPicture;
        this.addAttachedFile = addAttachedFile;
        this.createArticle = createArticle;
        this.reviseArticle = reviseArticle;
        this.states = states;
        this.recordReply = recordReply;
        this.oldAddresses = oldAddresses;
    }

    @Override
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        return database.write(work);
    }

    @Override
    public void describe(DescribeMagazine.Describe request) {
        describeMagazine.apply(request);
    }

    @Override
    public Placed person(AddPerson.Add request) {
        return switch (addPerson.apply(request)) {
            case AddPerson.Outcome.Added added ->
                new Placed(added.person().id().value(), added.person().path());
            case AddPerson.Outcome.NotAllowed _ -> throw new IllegalStateException("an import may add people");
        };
    }

    @Override
    public Placed section(AddSection.Add request) {
        return switch (addSection.apply(request)) {
            case AddSection.Outcome.Added added ->
                new Placed(added.section().id().value(), added.section().path());
            case AddSection.Outcome.NotAllowed _ -> throw new IllegalStateException("an import may add sections");
        };
    }

    @Override
    public Placed tag(AddTag.Add request) {
        return switch (addTag.apply(request)) {
            case AddTag.Outcome.Added added ->
                new Placed(added.tag().id().value(), added.tag().path());
            case AddTag.Outcome.NotAllowed _ -> throw new IllegalStateException("an import may add tags");
        };
    }

    @Override
    public Placed edition(AddEdition.Add request) {
        return switch (addEdition.apply(request)) {
            case AddEdition.Outcome.Added added ->
                new Placed(added.edition().id().value(), added.edition().path());
            case AddEdition.Outcome.NotAllowed _ -> throw new IllegalStateException("an import may add editions");
        };
    }

    @Override
    public Id<Picture> picture(AddPicture.Add request) {
        return addPicture.apply(request).id();
    }

    @Override
    public Placed file(AddAttachedFile.Add request) {
        AttachedFile file = addAttachedFile.apply(request);
        return new Placed(file.id().value(), file.path());
    }

    @Override
    public PlacedArticle article(CreateArticle.Create request, WxrPart.Item item, ImportRun run) {
        return switch (createArticle.apply(request)) {
            case CreateArticle.Outcome.Created(Article article) -> {
                states.bringInto(article, article.draft(), item, run);
                yield new PlacedArticle(article.id(), article.draft(), article.path());
            }
            case CreateArticle.Outcome.NotAllowed _ -> throw new IllegalStateException("an import may write articles");
        };
    }

    @Override
    public Id<Revision> revise(Article article, ReviseArticle.Revise request, WxrPart.Item item, ImportRun run) {
        return switch (reviseArticle.apply(request)) {
            case ReviseArticle.Outcome.Revised revised -> {
                states.bringInto(article, revised.revision().id(), item, run);
                yield revised.revision().id();
            }
            case ReviseArticle.Outcome.Conflict _,
                    ReviseArticle.Outcome.AnotherWrites _,
                    ReviseArticle.Outcome.NotAllowed _ ->
                throw new IllegalStateException("the draft was just looked at");
        };
    }

    @Override
    public void reply(RecordReply.Recorded request) {
        recordReply.apply(request);
    }

    @Override
    public void remember(String pathAndQuery, OldAddresses.Target target, Id<?> id) {
        oldAddresses.remember(pathAndQuery, target, id);
    }

    @Override
    public Set<String> line(Id<Section> section) {
        return sections.withAncestors(section).stream()
                .map(standing -> standing.id().value())
                .collect(Collectors.toSet());
    }
}
