/** The certificate that the program orders for itself from an authority, and orders anew before it ends (RFC 8555, ACME). */
@NullMarked
package org.standfirst.certificate;

import org.jspecify.annotations.NullMarked;
