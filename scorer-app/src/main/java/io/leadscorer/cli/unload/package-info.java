/** The work of {@code export}: topics to files, in the order in which their records counted. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.cli.unload;
