/** The house rules as tests, by allow-list: a dependency that nobody allowed fails the build. */
package io.hooktrail.architecture;
