package io.hooktrail.adapters.web.page.settings;

/**
 * A tab of the settings.
 *
 * @param path where it leads
 * @param label its words: a key of the messages
 */
record Part(String path, String label) {}
