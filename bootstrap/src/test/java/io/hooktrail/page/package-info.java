/** The pages in a real browser. */
package io.hooktrail.page;
