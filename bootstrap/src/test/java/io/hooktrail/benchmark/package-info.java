/**
 * Measures the way of one event whole: a load generator and a receiver as processes of their own, the application as it
 * is packaged, a real PostgreSQL, everything recorded. Run it with {@code mvn -pl bootstrap -am -Pbenchmark verify}. A second
 * one fills the log with deliveries of three months and reads it: {@code -Dbenchmark.main=io.hooktrail.benchmark.ReadBenchmark}.
 */
package io.hooktrail.benchmark;
