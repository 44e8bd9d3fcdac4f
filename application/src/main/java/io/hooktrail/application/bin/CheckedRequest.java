package io.hooktrail.application.bin;

/** A request, and whether its signature is genuine. */
public record CheckedRequest(IncomingRequest request, SignatureVerdict signature) {}
