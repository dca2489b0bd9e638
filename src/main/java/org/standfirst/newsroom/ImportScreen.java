package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Magazines;
import org.standfirst.people.Role;
import org.standfirst.transfer.DiscardImport;
import org.standfirst.transfer.Import;
import org.standfirst.transfer.ImportFolder;
import org.standfirst.transfer.ImportReport;
import org.standfirst.transfer.Imports;
import org.standfirst.transfer.ReceiveImport;
import org.standfirst.transfer.StartImport;
import org.standfirst.transfer.StopImport;

/** Where a WordPress site moves in: its export is sent, looked through, and brought in. */
@Controller
class ImportScreen {
    static final String PATH = "/newsroom/import";

    private static final int MOST_SHOWN = 50;
    private static final int MOST_ITEMS = 200;
    private static final long MEGABYTE = 1_000_000;
    private static final long KILOBYTE = 1_000;

    private final ReceiveExport receiveExport;
    private final ReceiveImport receiveImport;
    private final StartImport startImport;
    private final StopImport stopImport;
    private final DiscardImport discardImport;
    private final Imports imports;
    private final ImportFolder folder;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    ImportScreen(
            ReceiveExport receiveExport,
            ReceiveImport receiveImport,
            StartImport startImport,
            StopImport stopImport,
            DiscardImport discardImport,
            Imports imports,
            ImportFolder folder,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.receiveExport = receiveExport;
        this.receiveImport = receiveImport;
        this.startImport = startImport;
        this.stopImport = stopImport;
        this.discardImport = discardImport;
        this.imports = imports;
        this.folder = folder;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        return screens.show(sending(request, ""));
    }

    private Moving.Sending sending(HttpServletRequest request, String problem) {
        ZoneId zone = magazines.current().timeZone();
        return new Moving.Sending(
                desks.around(request),
                imports.newest(MOST_SHOWN).stream()
                        .map(job -> new Moving.Sent(
                                PATH + "/" + job.id(),
                                name(job),
                                Screen.Moment.of(job.receivedAt(), zone),
                                ImportWords.standing(job)))
                        .toList(),
                size(folder.mostBytes()),
                folder.mostBytes(),
                problem);
    }

    /** A form of people, or of a script that shows how much of it has been sent. */
    @Admits(Role.PUBLISHER)
    @PostMapping(PATH)
    ResponseEntity<byte[]> send(
            @RequestHeader(defaultValue = "") String accept, Seat seat, HttpServletRequest request) {
        return switch (receiveExport.apply(request)) {
            case ReceiveExport.Result.Refused(HttpStatus status, String reason) ->
                accept.contains("text/html")
                        ? screens.show(sending(request, reason), status)
                        : Json.refuse(status, reason);
            case ReceiveExport.Result.Kept(Id<Import> id, List<String> names, long bytes) ->
                switch (receiveImport.apply(new ReceiveImport.Receive(id, names, bytes, seat.actor()))) {
                    case ReceiveImport.Outcome.Received(var _) -> received(id, seat, accept);
                    case ReceiveImport.Outcome.NotAllowed() -> throw new Turned.NotForThem();
                };
        };
    }

    /** It is looked through at once; if another is being read, whoever sent it begins that later. */
    private ResponseEntity<byte[]> received(Id<Import> id, Seat seat, String accept) {
        startImport.apply(new StartImport.Start(id, new StartImport.Aim.Rehearsal(), seat.actor()));
        String path = PATH + "/" + id;
        return accept.contains("text/html") ? Screens.on(path) : Json.answer(HttpStatus.CREATED, Map.of("path", path));
    }

    @Admits(Role.PUBLISHER)
    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) throws IOException {
        return screens.show(screen(id, request, ""));
    }

    private Moving.OneExport screen(String id, HttpServletRequest request, String problem) throws IOException {
        Import job = job(id);
        return new Moving.OneExport(
                desks.around(request),
                job,
                name(job),
                size(job.bytes()),
                Screen.Moment.of(job.receivedAt(), magazines.current().timeZone()),
                ImportWords.standing(job),
                job.isBusy() ? null : findings(job),
                problem);
    }

    private Import job(String id) {
        return imports.find(FromAddress.<Import>id(id)).orElseThrow(Turned.NothingHere::new);
    }

    private Moving.@Nullable Findings findings(Import job) throws IOException {
        Optional<ImportReport> report = imports.report(job);
        return report.map(found -> new Moving.Findings(
                        job.report().isEmpty(),
                        found.figures(),
                        found.notes(),
                        found.items().stream().limit(MOST_ITEMS).toList(),
                        Math.max(0, found.items().size() - MOST_ITEMS)))
                .orElse(null);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/rehearsal")
    ResponseEntity<byte[]> rehearse(@PathVariable String id, Seat seat, HttpServletRequest request) throws IOException {
        return start(id, new StartImport.Aim.Rehearsal(), seat, request);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/beginning")
    ResponseEntity<byte[]> begin(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean fetchMedia,
            Seat seat,
            HttpServletRequest request)
            throws IOException {
        return start(id, new StartImport.Aim.Arrival(fetchMedia), seat, request);
    }

    private ResponseEntity<byte[]> start(String id, StartImport.Aim aim, Seat seat, HttpServletRequest request)
            throws IOException {
        return switch (startImport.apply(new StartImport.Start(FromAddress.id(id), aim, seat.actor()))) {
            case StartImport.Outcome.Started() -> Screens.on(PATH + "/" + id);
            case StartImport.Outcome.AnotherRuns(Import other) ->
                conflict(
                        id,
                        request,
                        other.id().value().equals(id)
                                ? "It is being read already."
                                : "“" + name(other)
                                        + "” is being read at this moment. One is at a time: wait, or stop it.");
            case StartImport.Outcome.NotReady(var _) ->
                conflict(id, request, "It can’t be read as it stands now. Look at what is said below.");
            case StartImport.Outcome.FilesGone() ->
                conflict(id, request, "Its files are not on this machine any more. Send the export again.");
            case StartImport.Outcome.Unknown() -> throw new Turned.NothingHere();
            case StartImport.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    private ResponseEntity<byte[]> conflict(String id, HttpServletRequest request, String problem) throws IOException {
        return screens.show(screen(id, request, problem), HttpStatus.CONFLICT);
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/stopping")
    ResponseEntity<byte[]> stop(@PathVariable String id, Seat seat) {
        return switch (stopImport.apply(new StopImport.Stop(FromAddress.id(id), seat.actor()))) {
            case StopImport.Outcome.Stopping(), StopImport.Outcome.NotRunning() -> Screens.on(PATH + "/" + id);
            case StopImport.Outcome.Unknown() -> throw new Turned.NothingHere();
            case StopImport.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    @Admits(Role.PUBLISHER)
    @PostMapping(PATH + "/{id}/discarding")
    ResponseEntity<byte[]> discard(@PathVariable String id, Seat seat, HttpServletRequest request) throws IOException {
        return switch (discardImport.apply(new DiscardImport.Discard(FromAddress.id(id), seat.actor()))) {
            case DiscardImport.Outcome.Discarded() -> Screens.on(PATH + "/" + id);
            case DiscardImport.Outcome.Busy() ->
                conflict(id, request, "It is being read at this moment. Stop it first.");
            case DiscardImport.Outcome.Unknown() -> throw new Turned.NothingHere();
            case DiscardImport.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    /** The report as a file to keep; never shown as a page, as its words are a stranger's. */
    @Admits(Role.PUBLISHER)
    @GetMapping(PATH + "/{id}/report.{ending:md|json}")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable String ending) throws IOException {
        boolean isForPeople = ending.equals("md");
        byte[] report = imports.reportFile(job(id), isForPeople).orElseThrow(Turned.NothingHere::new);
        return ResponseEntity.ok()
                .contentType(
                        isForPeople ? MediaType.valueOf("text/markdown;charset=UTF-8") : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("import-report." + ending)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(report);
    }

    /** What the log calls one. */
    static LogNames.Named named(Import job) {
        return new LogNames.Named("the export “" + name(job) + "”", PATH + "/" + job.id());
    }

    private static String name(Import job) {
        int more = job.files().size() - 1;
        return job.files().getFirst() + (more == 0 ? "" : more == 1 ? " and one more" : " and " + more + " more");
    }

    static String size(long bytes) {
        return bytes >= 1_000 * MEGABYTE && bytes % (1_000 * MEGABYTE) == 0
                ? bytes / (1_000 * MEGABYTE) + " GB"
                : bytes >= MEGABYTE ? bytes / MEGABYTE + " MB" : Math.max(1, bytes / KILOBYTE) + " kB";
    }
}
