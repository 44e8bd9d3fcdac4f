/**
 * What must hold when processes are killed or stall: nothing is lost, nothing is repeated without a reason, nothing is
 * sent without a trace. The application runs in processes of its own.
 */
package io.hooktrail.fault;
