package org.standfirst.search;

import java.nio.file.Path;

/** Where this node keeps its index; what lies there can be deleted at any time, and is made anew. */
public record SearchFolder(Path path) {}
