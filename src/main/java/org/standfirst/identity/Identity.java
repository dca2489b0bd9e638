package org.standfirst.identity;

/**
 * Who somebody is, as a provider says it.
 *
 * @param issuer which provider
 * @param subject what it calls them, and nobody else, ever
 * @param email an address of theirs, which it made sure of
 * @param name may be empty
 */
public record Identity(String issuer, String subject, String email, String name) {}
