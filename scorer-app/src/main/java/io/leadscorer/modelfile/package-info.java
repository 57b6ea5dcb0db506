/** Scoring models as files: YAML read into a checked model, every mistake found with its line. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.modelfile;
