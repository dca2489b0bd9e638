/** Who may come to the desk, and how they show who they are: invitations, passwords, sessions. */
@NullMarked
package org.standfirst.account;

import org.jspecify.annotations.NullMarked;
