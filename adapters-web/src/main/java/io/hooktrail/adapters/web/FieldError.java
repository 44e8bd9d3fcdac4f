package io.hooktrail.adapters.web;

/**
 * What is wrong with one value of a request.
 *
 * @param field a path into the body such as {@code events[3].type}, or the name of a parameter or header
 * @param message what it must be
 */
public record FieldError(String field, String message) {}
