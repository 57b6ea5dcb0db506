/** Every topic of the product, named once. */
@org.jspecify.annotations.NullMarked
package io.leadscorer.catalog;
