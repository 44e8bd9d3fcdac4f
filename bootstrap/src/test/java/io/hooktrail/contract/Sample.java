package io.hooktrail.contract;

/**
 * A request that would be good, were it allowed.
 *
 * @param body null for none
 */
record Sample(String method, String path, String body) {}
