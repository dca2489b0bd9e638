package org.standfirst.site;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Compiles the templates that a magazine has of its own together with the program's, which they call and are called by. One
 * with a mistake is told of and left out.
 */
final class OwnTemplates {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTemplates.class);
    private static final Pattern PLACE = Pattern.compile("([A-Za-z]+/[A-Za-z]+\\.jte):(\\d+)");
    private static final String PACKAGE = "org.standfirst.owntemplates";

    /** The names of the program's, whose sources travel in it for this. */
    private static final List<String> PROGRAMS = programs();

    private final Path folder;
    private final Path classes;

    private OwnTemplates(Path folder, Path classes) {
        this.folder = folder;
        this.classes = classes;
    }

    private static List<String> programs() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver(OwnTemplates.class.getClassLoader())
                            .getResources("classpath*:jte/site/*.jte"))
                    .map(resource -> "site/" + resource.getFilename())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What renders with them; nothing where there are none, or none that works. */
    static Optional<TemplateEngine> in(TemplateFolder place) {
        Set<String> names = names(place.path());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (ToolProvider.getSystemJavaCompiler() == null) {
            LOG.warn(
                    "The templates in {} are not used: this Java can't compile them. Run the program with a JDK, not a JRE.",
                    place.path());
            return Optional.empty();
        }
        try {
            Path work = Files.createTempDirectory("standfirst-templates");
            work.toFile().deleteOnExit();
            Path classPath = CompilerClassPath.unpack(work.resolve("program"));
            return new OwnTemplates(place.path(), work.resolve("templates")).compile(names, classPath);
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("The templates in {} are not used: {}", place.path(), failure.toString(), failure);
            return Optional.empty();
        }
    }

    private static Set<String> names(Path folder) {
        Path site = folder.resolve("site");
        if (!Files.isDirectory(site)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(site)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> "site/" + file.getFileName())
                    .filter(name -> name.endsWith(".jte"))
                    .forEach(names::add);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<TemplateEngine> compile(Set<String> names, Path classPath) {
        Set<String> used = new TreeSet<>(names);
        while (!used.isEmpty()) {
            TemplateEngine engine = engine(used, classPath);
            Optional<TemplateException> mistake = mistake(engine);
            if (mistake.isEmpty()) {
                LOG.info("Templates of the magazine's own: {}", used);
                return Optional.of(engine);
            }
            Set<String> guilty = guilty(mistake.get(), used, classPath);
            used.removeAll(guilty);
        }
        return Optional.empty();
    }

    /** The template in which the mistake is; or those with which the program's can't be compiled. */
    private Set<String> guilty(TemplateException mistake, Set<String> used, Path classPath) {
        String place = place(mistake);
        String template = place.replaceFirst(":.*", "");
        if (used.contains(template)) {
            tell(template, place, mistake);
            return Set.of(template);
        }
        Set<String> guilty = new TreeSet<>();
        for (String name : used) {
            Optional<TemplateException> alone = mistake(engine(Set.of(name), classPath));
            alone.ifPresent(found -> {
                tell(name, place(found), found);
                guilty.add(name);
            });
        }
        if (guilty.isEmpty()) {
            tell(used.toString(), place, mistake);
            return Set.copyOf(used);
        }
        return guilty;
    }

    private void tell(String template, String place, TemplateException mistake) {
        LOG.warn(
                "The template {} is not used, the program's own serves instead. The mistake is in {}: {}",
                folder.resolve(template),
                place,
                reason(mistake));
    }

    private static String place(TemplateException mistake) {
        for (Throwable cause = mistake; cause != null; cause = cause.getCause()) {
            Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
            if (place.find()) {
                return place.group(1) + ":" + place.group(2);
            }
        }
        return "an unknown place";
    }

    /** jte's first line says where; what is wrong follows. */
    private static String reason(TemplateException mistake) {
        return String.valueOf(mistake.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(4)
                .reduce((one, two) -> one + " | " + two)
                .orElse("");
    }

    private TemplateEngine engine(Set<String> used, Path classPath) {
        TemplateEngine engine = TemplateEngine.create(
                new Sources(folder, used), classes, ContentType.Html, OwnTemplates.class.getClassLoader(), PACKAGE);
        engine.setClassPath(List.of(classPath.toString()));
        return engine;
    }

    private static Optional<TemplateException> mistake(TemplateEngine engine) {
        try {
            engine.cleanAll();
            engine.precompileAll();
            return Optional.empty();
        } catch (TemplateException mistake) {
            return Optional.of(mistake);
        }
    }

    /** The magazine's templates where it has them, the program's elsewhere. */
    private record Sources(Path folder, Set<String> own) implements CodeResolver {
        @Override
        public @Nullable String resolve(String name) {
            if (!own.contains(name)) {
                return ClassPathFile.bytes("/jte/" + name)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(null);
            }
            try {
                return Files.readString(folder.resolve(name));
            } catch (IOException unreadable) {
                throw new TemplateException(name + ":1 can't be read: " + unreadable, unreadable);
            }
        }

        @Override
        public long getLastModified(String name) {
            return 0;
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return PROGRAMS;
        }
    }
}
