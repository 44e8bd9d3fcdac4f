package io.hooktrail.application.bulkretry;

/**
 * What one step did.
 *
 * @param position where to go on
 * @param handled deliveries that had their turn
 * @param refused those of them that could not be asked for another attempt
 * @param last whether nothing is left
 */
record Step(String position, int handled, int refused, boolean last) {}
