/** What the system owes to those who rely on it, held against documents and frozen files. */
package io.hooktrail.contract;
