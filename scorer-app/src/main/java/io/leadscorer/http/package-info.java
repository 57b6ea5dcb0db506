/** What a running instance answers over HTTP: its health, its metrics, and its leads. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.http;
