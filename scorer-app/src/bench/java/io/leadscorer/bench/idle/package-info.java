/** Leads at which nothing happens, and those whose time has come. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.idle;
