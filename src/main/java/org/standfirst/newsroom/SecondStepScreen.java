package org.standfirst.newsroom;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.ChangeSecondStep;
import org.standfirst.account.SecondSteps;
import org.standfirst.kernel.Network;

/** Where somebody sets up that a code is asked for after their password. */
@Controller
class SecondStepScreen {
    private static final String PATH = OwnScreen.PATH + "/second-step";
    private static final String GROUPS_OF_FOUR = "(.{4})(?!$)";

    private final ChangeSecondStep changeSecondStep;
    private final SecondSteps secondSteps;
    private final OwnAccount own;
    private final Desks desks;
    private final Screens screens;

    SecondStepScreen(
            ChangeSecondStep changeSecondStep, SecondSteps secondSteps, OwnAccount own, Desks desks, Screens screens) {
        this.changeSecondStep = changeSecondStep;
        this.secondSteps = secondSteps;
        this.own = own;
        this.desks = desks;
        this.screens = screens;
    }

    @Admits
    @PostMapping(PATH)
    ResponseEntity<byte[]> begin(
            @RequestParam(defaultValue = "") String password, Seat seat, HttpServletRequest request) {
        return change(new ChangeSecondStep.Change.Begin(password), seat, request);
    }

    @Admits
    @PostMapping(PATH + "/confirmation")
    ResponseEntity<byte[]> confirm(
            @RequestParam(defaultValue = "") String code, Seat seat, HttpServletRequest request) {
        return change(new ChangeSecondStep.Change.Confirm(code), seat, request);
    }

    @Admits
    @PostMapping(PATH + "/recovery-codes")
    ResponseEntity<byte[]> renew(
            @RequestParam(defaultValue = "") String password, Seat seat, HttpServletRequest request) {
        return change(new ChangeSecondStep.Change.Renew(password), seat, request);
    }

    @Admits
    @PostMapping(PATH + "/ending")
    ResponseEntity<byte[]> end(
            @RequestParam(defaultValue = "") String password, Seat seat, HttpServletRequest request) {
        return change(new ChangeSecondStep.Change.End(password), seat, request);
    }

    private ResponseEntity<byte[]> change(ChangeSecondStep.Change change, Seat seat, HttpServletRequest request) {
        Network network = Network.of(request.getRemoteAddr());
        return switch (changeSecondStep.apply(seat.session(), change, network)) {
            case ChangeSecondStep.Outcome.Begun() -> setUp(seat, request, "", HttpStatus.OK);
            case ChangeSecondStep.Outcome.On on ->
                screens.show(new Screen.RecoveryCodes(desks.around(request), on.recovery()));
            case ChangeSecondStep.Outcome.Off() ->
                own.done(seat, request, "You sign in with your password alone again.");
            case ChangeSecondStep.Outcome.Invalid(String reason) ->
                change instanceof ChangeSecondStep.Change.Confirm
                        ? setUp(seat, request, reason, HttpStatus.UNPROCESSABLE_CONTENT)
                        : own.refuse(seat, request, reason);
        };
    }

    private ResponseEntity<byte[]> setUp(Seat seat, HttpServletRequest request, String problem, HttpStatus status) {
        Optional<String> secret = secondSteps.begun(seat.person());
        if (secret.isEmpty()) {
            return own.refuse(seat, request, problem);
        }
        Desk desk = desks.around(request);
        QrCode qr = QrCode.encodeText(address(desk.name(), seat, secret.get()), QrCode.Ecc.MEDIUM);
        Screen screen = new Screen.SettingUpCode(
                desk, secret.get().replaceAll(GROUPS_OF_FOUR, "$1 "), outline(qr), qr.size, problem);
        return screens.show(screen, status);
    }

    /** As authenticators know it: whose account it is, of what, and the secret. */
    private static String address(String magazine, Seat seat, String secret) {
        String issuer = encoded(magazine);
        return "otpauth://totp/" + issuer + ":"
                + encoded(seat.session().account().email().value()) + "?secret=" + secret + "&issuer=" + issuer;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words.replace(":", ""), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String outline(QrCode qr) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
