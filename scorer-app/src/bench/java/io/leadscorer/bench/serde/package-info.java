/** What it takes to write and read records, beside Avro alone. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.bench.serde;
