/** What is kept of a lead between two records: a fold of its facts under one model. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.state;
