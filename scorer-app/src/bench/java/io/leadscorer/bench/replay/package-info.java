/** What a replay of files takes beside merely parsing them. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.replay;
