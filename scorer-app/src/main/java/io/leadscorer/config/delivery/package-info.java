/** What the consumers that carry records on to other systems are told to do. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.config.delivery;
