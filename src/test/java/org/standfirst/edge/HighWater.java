package org.standfirst.edge;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.standfirst.article.Article;
import org.standfirst.support.DatabaseKind;

/** A magazine with one article, for all tests of a class. */
abstract class HighWater {
    static EdgeMagazine magazine;
    static Article article;

    @BeforeAll
    static void start() {
        magazine = new EdgeMagazine(DatabaseKind.SQLITE);
        article = magazine.publish("High water");
    }

    @AfterAll
    static void stop() {
        magazine.close();
    }
}
