package org.standfirst.site;

import java.nio.file.Path;

/** Where the magazine's own templates lie, if it has any: {@code site/article.jte} below this folder. */
public record TemplateFolder(Path path) {}
