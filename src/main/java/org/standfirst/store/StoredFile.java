package org.standfirst.store;

/**
 * A file in the store.
 *
 * @param name its name there: the SHA-256 of its content, in 64 hexadecimal digits
 * @param mediaType by its content, such as {@code image/jpeg}; see {@link MediaType}
 * @param bytes its length
 */
public record StoredFile(String name, String mediaType, long bytes) {}
