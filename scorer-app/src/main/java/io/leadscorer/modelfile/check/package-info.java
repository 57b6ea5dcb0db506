/**
 * What is written well in a model file but cannot be meant: rules, bands and tiers that do nothing.
 */
@org.jspecify.annotations.NullMarked
package io.leadscorer.modelfile.check;
