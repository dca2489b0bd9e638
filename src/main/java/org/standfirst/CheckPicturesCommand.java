package org.standfirst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Finding;
import org.standfirst.picture.LibraryCheck;
import org.standfirst.picture.Picture;
import org.standfirst.picture.RemakeRenditions;
import org.standfirst.store.FileStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the library of pictures with the files in its store. */
@Command(
        name = "check",
        description = {
            "Reads every file of the library, and tells of those that are missing or damaged, of pictures that could not"
                    + " be made into what readers are given, and of files that belong to nothing.",
            "Ends with 0 if nothing is wrong, and with 1 otherwise."
        },
        sortOptions = false)
final class CheckPicturesCommand implements Callable<Integer> {
    private static final String ACTOR = "command line";

    @Mixin
    private SettingsOptions options;

    @Option(
            names = "--repair",
            description = "Make anew what can be made from the originals, and try again what failed before.")
    private boolean repair;

    private final Set<Id<Picture>> remakeable = new LinkedHashSet<>();
    private final ProgressLine progress = new ProgressLine(System.err);
    private long files;
    private long strays;
    private long faults;
    private long mendable;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Parts parts = Parts.silent(options.settings())) {
            parts.get(LibraryCheck.class).apply(new ForTheTerminal());
            progress.clear();
            System.out.println(summary());
            boolean mended = repair && !remakeable.isEmpty() && remake(parts);
            return faults == 0 || mended ? 0 : 1;
        } catch (FileStore.Unavailable away) {
            progress.clear();
            throw new Unworkable("The check stopped: " + away.getMessage() + ".", away);
        }
    }

    /** Prints what is found, as it is found. */
    private final class ForTheTerminal implements LibraryCheck.Asker {
        @Override
        public void found(Finding finding) {
            progress.clear();
            System.out.println(FindingLine.of(finding));
            finding.remakeable().ifPresent(remakeable::add);
            mendable += finding.remakeable().isPresent() ? 1 : 0;
            faults += finding.isFault() ? 1 : 0;
            strays += finding.isFault() ? 0 : 1;
        }

        @Override
        public void at(long done, long all) {
            files = done;
            progress.at("Files", done, all);
        }
    }

    private String summary() {
        String summary = files + " files read: " + (faults == 0 ? "nothing is wrong" : faults + " faults");
        if (strays > 0) {
            summary += "; " + strays + " files belong to nothing and are swept in time";
        }
        if (!repair && !remakeable.isEmpty()) {
            summary += "; --repair mends what concerns " + remakeable.size() + " pictures";
        }
        return summary + ".";
    }

    /** Whether nothing is wrong any more. */
    private boolean remake(Parts parts) throws IOException, InterruptedException {
        remakeable.forEach(picture -> parts.get(RemakeRenditions.class).apply(picture, ACTOR));
        AddPicturesCommand.workOff(parts);
        List<Finding> left = new ArrayList<>();
        parts.get(LibraryCheck.class).apply(List.copyOf(remakeable), new LibraryCheck.Asker() {
            @Override
            public void found(Finding finding) {
                left.add(finding);
            }

            @Override
            public void at(long done, long all) {}
        });
        left.forEach(finding -> System.out.println("still " + FindingLine.of(finding)));
        System.out.printf(
                "%d pictures made anew; %s.%n",
                remakeable.size(), left.isEmpty() ? "nothing about them is wrong now" : left.size() + " faults stay");
        return left.isEmpty() && faults == mendable;
    }
}
