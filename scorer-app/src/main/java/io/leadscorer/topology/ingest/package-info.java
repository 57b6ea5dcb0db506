/** Records as they come in: read, checked, or refused to the dead letters. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.topology.ingest;
