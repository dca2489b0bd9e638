package org.standfirst.support.broken.article;

import org.standfirst.support.broken.reply.Answer;

/** Breaks the order among features: an article knows of no replies. */
record Gossip(Answer heard) {}
