package org.standfirst.support.broken.site;

import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks the rule that the shells ask features instead of the database. */
interface Digger {
    JdbcClient shovel() throws SQLException;
}
