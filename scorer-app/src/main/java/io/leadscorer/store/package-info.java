/** The stores of one partition: their names, their binary layouts and the ports they serve. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.store;
