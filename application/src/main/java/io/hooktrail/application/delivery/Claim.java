package io.hooktrail.application.delivery;

/**
 * A delivery whose next attempt a node has claimed: nobody else makes it while the claim holds.
 *
 * @param standing as of the claim; it cannot change while the claim holds
 * @param number names the claim; an outcome counts only while the schedule still says so (compare-and-set)
 */
public record Claim(Standing standing, long number) {}
