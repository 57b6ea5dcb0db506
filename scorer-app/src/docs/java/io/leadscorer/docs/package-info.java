/** Makes the pages of topology-docs that follow from the code: the topology and its contracts. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.docs;
