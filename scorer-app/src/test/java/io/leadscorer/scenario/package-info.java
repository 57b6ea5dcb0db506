/** Stories of leads as files, run against the shipped models. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.scenario;
