package io.hooktrail.adapters.web.rest.bin;

import io.hooktrail.application.bin.BinAnswer;
import io.hooktrail.application.bin.BinId;
import io.hooktrail.application.bin.BinReceiver;
import io.hooktrail.application.bin.BinRejection.BinUnknown;
import io.hooktrail.application.bin.IncomingRequest;
import io.hooktrail.domain.Rejected;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Receives for the bins. A GET is not received: it is how people look at a bin. */
@Hidden
@RestController
class ReceivingController {

    private static final int LONGEST_BODY = 1024 * 1024;

    private final BinReceiver receiver;
    private final InstantSource clock;

    ReceivingController(BinReceiver receiver, InstantSource clock) {
        this.receiver = receiver;
        this.clock = clock;
    }

    @RequestMapping(
            path = "/bins/{id}",
            method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    ResponseEntity<byte[]> receive(@PathVariable BinId id, HttpServletRequest request)
            throws IOException, InterruptedException {
        IncomingRequest incoming = RequestReader.read(id, clock.instant(), request, body(request));
        BinAnswer answer = receiver.receive(incoming).orElseThrow(() -> new Rejected(new BinUnknown(id)));
        await(answer.after());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        return answer.body() == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(RequestReader.bytes(answer.body()));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }

    /** Requests run on virtual threads, so a slow answer costs next to nothing. */
    private static void await(Duration delay) throws InterruptedException {
        if (delay.isPositive()) {
            Thread.sleep(delay);
        }
    }
}
