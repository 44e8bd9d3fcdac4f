package io.hooktrail.adapters.web.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the servlet container refuses by itself becomes a problem like any other. */
@Hidden
@RestController
class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    void tell(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        throw new ResponseStatusException(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }
}
