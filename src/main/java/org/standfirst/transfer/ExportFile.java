package org.standfirst.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.standfirst.kernel.WebAddress;
import org.standfirst.wordpress.MalformedExport;
import org.standfirst.wordpress.WxrPart;
import org.standfirst.wordpress.WxrReader;

/**
 * An export that has been read to its end once and found sound.
 *
 * @param offset of the site's clock from UTC, as most of its posts tell it
 * @param hosts that it names as its own, or as those of its files
 */
record ExportFile(Path path, long bytes, WxrPart.Site site, ZoneOffset offset, Set<String> hosts) {
    private static final int LONGEST_OPENING = 512;
    private static final String ZIP = "504b0304";
    private static final String GZIP = "1f8b";
    private static final String UTF_16_BIG = "feff";
    private static final String UTF_16_LITTLE = "fffe";

    /** @throws MalformedExport if it is not there, not sound, or no export */
    static ExportFile check(Path path, Progress progress) throws MalformedExport, IOException {
        Survey survey = new Survey();
        long bytes;
        try {
            bytes = Files.size(path);
            refuseOthers(path);
            read(path, survey, done -> progress.at("Checking " + path.getFileName(), done, bytes));
        } catch (NoSuchFileException missing) {
            throw MalformedExport.because("there is no such file.");
        }
        return new ExportFile(path, bytes, survey.site, survey.offset(), Set.copyOf(survey.hosts));
    }

    /** What WordPress.com sends is packed; unpacked here, a few bytes could become a full disk. */
    private static void refuseOthers(Path path) throws MalformedExport, IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(path)) {
            first = in.readNBytes(LONGEST_OPENING);
        }
        String marks = HexFormat.of().formatHex(first);
        if (marks.startsWith(ZIP) || marks.startsWith(GZIP)) {
            throw MalformedExport.because("it is packed. Unpack it, and take the .xml files that are in it.");
        }
        if (marks.startsWith(UTF_16_BIG) || marks.startsWith(UTF_16_LITTLE)) {
            return;
        }
        String opening =
                new String(first, StandardCharsets.UTF_8).replace("\ufeff", "").strip();
        if (!opening.startsWith("<")) {
            throw MalformedExport.because((opening.isEmpty() ? "it is empty." : "it is no XML, so no export.")
                    + " In WordPress choose Tools, Export, All content, and take the file that it saves.");
        }
    }

    /** Reads it once more. */
    void read(Consumer<WxrPart> receiver, Progress progress, String phase) throws IOException {
        try {
            read(path, receiver, done -> progress.at(phase, done, bytes));
        } catch (MalformedExport changed) {
            throw new IOException(path + " was changed while it was imported: " + changed.getMessage(), changed);
        }
    }

    private static void read(Path path, Consumer<WxrPart> receiver, LongConsumer done)
            throws MalformedExport, IOException {
        try (InputStream in = new Counted(Files.newInputStream(path), done)) {
            WxrReader.read(in, receiver);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** What one reading tells of the whole. */
    private static final class Survey implements Consumer<WxrPart> {
        private final Map<ZoneOffset, Integer> offsets = new HashMap<>();
        private final Set<String> hosts = new HashSet<>();
        private WxrPart.Site site = new WxrPart.Site("", "", "", "", "", "");

        @Override
        public void accept(WxrPart part) {
            switch (part) {
                case WxrPart.Site found -> {
                    site = found;
                    addHost(found.baseUrl());
                    addHost(found.link());
                }
                case WxrPart.Item item -> {
                    addHost(item.attachmentUrl());
                    WordPressTime.offset(item.dateGmt(), item.date())
                            .ifPresent(offset -> offsets.merge(offset, 1, Integer::sum));
                }
                case WxrPart.Author _, WxrPart.Term _ -> {}
            }
        }

        private void addHost(String address) {
            WebAddress.parse(address).flatMap(WebAddress::host).ifPresent(hosts::add);
        }

        private ZoneOffset offset() {
            return offsets.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(ZoneOffset.UTC);
        }
    }

    /** Tells how far it has been read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer onRead;
        private long count;

        Counted(InputStream in, LongConsumer onRead) {
            super(in);
            this.onRead = onRead;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            count += bytes;
            onRead.accept(count);
        }
    }
}
