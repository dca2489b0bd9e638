/** Where the magazine's files lie: pictures, recordings, documents, each under the hash of its content. */
@NullMarked
package org.standfirst.store;

import org.jspecify.annotations.NullMarked;
