/** The arithmetic of scoring: fold a fact, evaluate at an instant, explain, forecast. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.domain.score;
