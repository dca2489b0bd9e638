/** The database, its migrations, and the log of every change. */
@NullMarked
package org.standfirst.database;

import org.jspecify.annotations.NullMarked;
