package org.standfirst.transfer;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.standfirst.people.Actor;

/**
 * What the parts of one import share.
 *
 * @param site the site that moves in
 * @param offset of its clock from UTC
 * @param unloading puts down what comes
 * @param reusableBlocks WordPress's "synced patterns" by number: content kept once and shown in several posts
 */
record ImportRun(
        OldSite site,
        ForeignIds ids,
        Unloading unloading,
        ZoneOffset offset,
        Map<String, String> reusableBlocks,
        ImportReport report) {
    static final Actor ACTOR = new Actor.Program("import");

    ImportRun(OldSite site, ForeignIds ids, Unloading unloading, ZoneOffset offset, ImportReport report) {
        this(site, ids, unloading, offset, new HashMap<>(), report);
    }
}
