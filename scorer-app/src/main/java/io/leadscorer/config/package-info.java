/** The scorer's configuration: read once, checked whole, never changed. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.config;
