package org.standfirst.transfer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.article.OldAddresses.Target;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.AddTag;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.wordpress.WxrPart;

/**
 * WordPress's categories as sections, its tags as tags, and the "issue" taxonomies of magazine plugins as editions. A post
 * may have many categories, an article stands in one section: the others become tags.
 */
@Component
class WordPressTerms {
    static final String CATEGORY = "category";
    static final String TAG = "post_tag";
    private static final String CATEGORY_NUMBER = "category-number";
    static final String CATEGORY_AS_TAG = "category-as-tag";
    static final String EDITION = "edition";
    private static final String UNCATEGORISED = "uncategorized";
    private static final Set<String> EDITION_TAXONOMIES =
            Set.of("issue", "issues", "edition", "editions", "magazine_issue", "issuem_issue");

    private final Sections sections;
    private final Tags tags;

    WordPressTerms(Sections sections, Tags tags) {
        this.sections = sections;
        this.tags = tags;
    }

    /** Adds the terms that an export lists, a category after the one it stands under. */
    void add(List<WxrPart.Term> terms, ImportRun run) {
        Map<String, WxrPart.Term> categories = new HashMap<>();
        for (WxrPart.Term term : terms) {
            if (term.taxonomy().equals(CATEGORY)) {
                categories.putIfAbsent(term.slug(), term);
            } else if (term.taxonomy().equals(TAG)) {
                tag(TAG, term.slug(), term.name(), term.description(), run);
            }
        }
        for (WxrPart.Term term : terms) {
            if (term.taxonomy().equals(CATEGORY)) {
                addCategory(term, categories, new HashSet<>(), run);
            }
        }
    }

    /** The section of a post: the one it names as its main one, else the first and innermost. */
    Optional<Id<Section>> section(WxrPart.Item item, ImportRun run) {
        Optional<Id<Section>> main = item.meta("_yoast_wpseo_primary_category")
                .or(() -> item.meta("rank_math_primary_category"))
                .flatMap(number -> run.ids().find(CATEGORY_NUMBER, number))
                .map(entry -> new Id<>(entry.localId()));
        if (main.isPresent()) {
            return main;
        }
        return mainCategory(item, run)
                .map(category -> section(category.slug(), category.name(), Optional.empty(), "", run));
    }

    /** The tags of a post, and its categories that are not its section or above it. */
    List<Id<Tag>> tags(WxrPart.Item item, Optional<Id<Section>> section, ImportRun run) {
        List<Id<Tag>> tags = new ArrayList<>();
        for (WxrPart.TermUse use : item.terms(TAG)) {
            tags.add(tag(TAG, use.slug(), use.name(), "", run));
        }
        Set<String> standing = section.map(run.unloading()::line).orElse(Set.of());
        for (WxrPart.TermUse category : categories(item)) {
            boolean isShown = run.ids()
                    .find(CATEGORY, category.slug())
                    .filter(entry -> standing.contains(entry.localId()))
                    .isPresent();
            if (!isShown) {
                tags.add(tag(CATEGORY_AS_TAG, category.slug(), category.name(), "", run));
            }
        }
        return tags;
    }

    /** The edition of a post, if a magazine plugin put it into one. */
    Optional<Id<Edition>> edition(WxrPart.Item item, LocalDate date, ImportRun run) {
        return item.terms().stream()
                .filter(term -> EDITION_TAXONOMIES.contains(term.taxonomy()))
                .findFirst()
                .map(term -> edition(term, date, run));
    }

    private void addCategory(WxrPart.Term term, Map<String, WxrPart.Term> all, Set<String> above, ImportRun run) {
        if (term.slug().isEmpty() || term.slug().equals(UNCATEGORISED) || !above.add(term.slug())) {
            return;
        }
        WxrPart.Term parent = all.get(term.parent());
        if (parent != null) {
            addCategory(parent, all, above, run);
        }
        Optional<Id<Section>> parentSection = term.parent().isEmpty()
                ? Optional.empty()
                : run.ids().find(CATEGORY, term.parent()).map(entry -> new Id<>(entry.localId()));
        Id<Section> section = section(term.slug(), term.name(), parentSection, term.description(), run);
        if (!term.id().isEmpty() && run.ids().find(CATEGORY_NUMBER, term.id()).isEmpty()) {
            run.ids().put(ForeignIds.Entry.of(CATEGORY_NUMBER, term.id(), section.value()));
            run.unloading().remember("/?cat=" + term.id(), Target.SECTION, section);
        }
    }

    private Id<Section> section(String slug, String name, Optional<Id<Section>> parent, String about, ImportRun run) {
        return run.ids()
                .find(CATEGORY, slug)
                .map(known -> new Id<Section>(known.localId()))
                .orElseGet(() -> run.unloading().together(() -> addSection(slug, name, parent, about, run)));
    }

    private Id<Section> addSection(
            String slug, String name, Optional<Id<Section>> parent, String about, ImportRun run) {
        Optional<Section> namesake = sections.find(slugOf(slug, name))
                .filter(there -> there.name().equalsIgnoreCase(named(name, slug))
                        && there.parent().equals(parent));
        if (namesake.isPresent()) {
            run.ids()
                    .put(ForeignIds.Entry.of(CATEGORY, slug, namesake.get().id().value()));
            return namesake.get().id();
        }
        AddSection.Add request = new AddSection.Add(
                parent, slugOf(slug, name), named(name, slug), PlainWords.of(about), ImportRun.ACTOR);
        Unloading.Placed section = run.unloading().section(request);
        Id<Section> id = new Id<>(section.id());
        String oldPath = "/category/" + parent.map(this::oldPath).orElse("") + decode(slug);
        remember(CATEGORY, slug, id, oldPath, section.path(), Target.SECTION, run);
        return id;
    }

    private Id<Tag> tag(String kind, String slug, String name, String about, ImportRun run) {
        return run.ids()
                .find(kind, slug)
                .or(() -> run.ids().find(TAG, slug))
                .map(known -> new Id<Tag>(known.localId()))
                .orElseGet(() -> run.unloading().together(() -> addTag(kind, slug, name, about, run)));
    }

    private Id<Tag> addTag(String kind, String slug, String name, String about, ImportRun run) {
        Optional<Tag> namesake =
                tags.find(slugOf(slug, name)).filter(there -> there.name().equalsIgnoreCase(named(name, slug)));
        if (namesake.isPresent()) {
            run.ids().put(ForeignIds.Entry.of(kind, slug, namesake.get().id().value()));
            return namesake.get().id();
        }
        AddTag.Add request =
                new AddTag.Add(slugOf(slug, name), named(name, slug), PlainWords.of(about), ImportRun.ACTOR);
        Unloading.Placed tag = run.unloading().tag(request);
        Id<Tag> id = new Id<>(tag.id());
        if (kind.equals(TAG)) {
            remember(kind, slug, id, "/tag/" + decode(slug), tag.path(), Target.TAG, run);
        } else {
            run.ids().put(ForeignIds.Entry.of(kind, slug, tag.id()));
        }
        return id;
    }

    private Id<Edition> edition(WxrPart.TermUse term, LocalDate date, ImportRun run) {
        return run.ids()
                .find(EDITION, term.slug())
                .map(known -> new Id<Edition>(known.localId()))
                .orElseGet(() -> run.unloading().together(() -> addEdition(term, date, run)));
    }

    private Id<Edition> addEdition(WxrPart.TermUse term, LocalDate date, ImportRun run) {
        AddEdition.Add request = new AddEdition.Add(
                slugOf(term.slug(), term.name()),
                "",
                named(term.name(), term.slug()),
                date,
                Optional.empty(),
                "",
                ImportRun.ACTOR);
        Unloading.Placed edition = run.unloading().edition(request);
        Id<Edition> id = new Id<>(edition.id());
        String oldPath = "/" + term.taxonomy() + "/" + decode(term.slug());
        remember(EDITION, term.slug(), id, oldPath, edition.path(), Target.EDITION, run);
        return id;
    }

    private void remember(
            String kind, String foreignId, Id<?> id, String oldPath, String path, Target target, ImportRun run) {
        String basePath = run.site().basePath();
        run.ids()
                .put(ForeignIds.Entry.of(kind, foreignId, id.value())
                        .standing(run.site().key(basePath + oldPath).orElse(""), path));
        run.unloading().remember(oldPath, target, id);
        if (!basePath.isEmpty()) {
            run.unloading().remember(basePath + oldPath, target, id);
        }
    }

    private Optional<WxrPart.TermUse> mainCategory(WxrPart.Item item, ImportRun run) {
        List<WxrPart.TermUse> categories = categories(item);
        if (categories.isEmpty()) {
            return Optional.empty();
        }
        WxrPart.TermUse main = categories.getFirst();
        for (WxrPart.TermUse other : categories) {
            if (isWithin(other, main, run)) {
                main = other;
            }
        }
        return Optional.of(main);
    }

    private boolean isWithin(WxrPart.TermUse inner, WxrPart.TermUse outer, ImportRun run) {
        Optional<ForeignIds.Entry> innerEntry = run.ids().find(CATEGORY, inner.slug());
        Optional<ForeignIds.Entry> outerEntry = run.ids().find(CATEGORY, outer.slug());
        return innerEntry.isPresent()
                && outerEntry.isPresent()
                && !inner.slug().equals(outer.slug())
                && run.unloading()
                        .line(new Id<>(innerEntry.get().localId()))
                        .contains(outerEntry.get().localId());
    }

    /** WordPress writes the categories above one into its address. */
    private String oldPath(Id<Section> section) {
        return sections.withAncestors(section).reversed().stream()
                .map(above -> above.slug() + "/")
                .collect(Collectors.joining());
    }

    private static List<WxrPart.TermUse> categories(WxrPart.Item item) {
        return item.terms(CATEGORY).stream()
                .filter(category -> !category.slug().equals(UNCATEGORISED))
                .toList();
    }

    private static String named(String name, String slug) {
        String plain = PlainWords.of(name);
        return plain.isEmpty() ? decode(slug) : plain;
    }

    private static Slug slugOf(String slug, String name) {
        return Slug.from(decode(slug), Slug.from(name, "unnamed").value());
    }

    /** WordPress writes the slugs of other scripts as percent escapes. */
    private static String decode(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return slug;
        }
    }
}
