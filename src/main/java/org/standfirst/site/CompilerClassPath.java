package org.standfirst.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Lays out for Java's compiler, which can't look into a jar within a jar, the classes that templates may use. */
final class CompilerClassPath {
    private static final String[] USED = {"org/standfirst/", "gg/jte/", "org/jspecify/"};

    private CompilerClassPath() {}

    /** Into this folder, which it returns. */
    static Path unpack(Path folder) throws IOException {
        PathMatchingResourcePatternResolver resolver =
                new PathMatchingResourcePatternResolver(CompilerClassPath.class.getClassLoader());
        for (String used : USED) {
            for (Resource resource : resolver.getResources("classpath*:" + used + "**/*.class")) {
                String address = resource.getURL().toString();
                Path target = folder.resolve(address.substring(address.lastIndexOf(used)));
                Files.createDirectories(target.getParent());
                try (InputStream in = resource.getInputStream()) {
                    Files.write(target, in.readAllBytes());
                }
            }
        }
        return folder;
    }
}
