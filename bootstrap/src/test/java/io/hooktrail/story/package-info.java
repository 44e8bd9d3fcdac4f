/** What Hooktrail does, told from outside: over its REST API and at a receiver. Read {@code FollowOneBookingTest} first. */
package io.hooktrail.story;
