package org.standfirst.certificate;

import java.net.URI;

/**
 * Who is asked for a certificate, by whom and for what. Whoever names an address agrees to the authority's terms.
 *
 * @param directory where the authority's ACME service begins (RFC 8555, section 7.1.1)
 * @param mail where the authority may write to its customer
 * @param domain the name that readers ask for, such as {@code magazine.example}
 */
public record CertificateAuthority(URI directory, String mail, String domain) {
    /** Let's Encrypt, which asks for no money and no account made elsewhere. */
    public static final URI USUAL = URI.create("https://acme-v02.api.letsencrypt.org/directory");
}
