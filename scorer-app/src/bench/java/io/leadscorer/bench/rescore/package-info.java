/** What it costs to bring all leads under a new version of a model. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.rescore;
