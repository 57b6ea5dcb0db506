/** What the domain does to one lead, without input or output. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.core;
