/** A broker in this process, what is fed to it, and who works on it. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.cluster;
