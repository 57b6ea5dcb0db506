/** What the scorer takes as loads of other shapes come, and under more models. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.shapes;
